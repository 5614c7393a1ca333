package org.lemmata.claim.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.Finding;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/** What the row of a function says is true of its values, and both ways of differentiating agree about it. */
class ElementaryTest {
  private static final double STEP = 1e-6;
  private static final Expression X = new Expression.Name("x");

  /** Values at which every function exists. */
  private static final double[] PLACES = {0.1, 0.7, 1, 2.5, 9};

  static Stream<Elementary> smooth() {
    return Arrays.stream(Elementary.values()).filter(f -> f.derivative(X).isPresent());
  }

  private static Interval at(Expression formula, double x) {
    return new Evaluator(new Scope() {
      @Override
      public Value lookup(String name) {
        return Value.number(x);
      }

      @Override
      public Value call(String function, List<Value> arguments) {
        throw new Undefined(Reason.MISFIT, function);
      }
    }).number(formula);
  }

  private static Interval value(Elementary f, double x) {
    return f.value(List.of(Interval.of(x)));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsWord(Elementary f) {
    assertThat(Elementary.find(f.word())).contains(f);
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void theDerivativeIsThatOfTheValues(Elementary f) {
    for (double x : PLACES) {
      double slope = (value(f, x + STEP).middle() - value(f, x - STEP).middle()) / (2 * STEP);
      double derivative = at(f.derivative(X).orElseThrow(), x).middle();
      assertThat(Math.abs(slope - derivative)).as("%s'(%s)", f.word(), x)
          .isLessThan(1e-8 * (1 + Math.abs(value(f, x).middle())));
    }
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void thePlainFormIsTheSameFunction(Elementary f) {
    f.plain(X).ifPresent(plain -> {
      for (double x : PLACES) {
        Interval difference = at(plain, x).minus(value(f, x));
        assertThat(difference.lo() <= 0 && difference.hi() >= 0).as("%s(%s) - %s", f.word(), x, Printer.print(plain))
            .isTrue();
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNeverNegativeHasNoNegativeValue(Elementary f) {
    boolean seen = false;
    for (double x : new double[] {-9, -2.5, -1, -0.3, 0, 0.3, 1, 9}) {
      try {
        seen |= value(f, x).hi() < 0;
        assertThat(f.needsNonNegative() && x < 0).as("%s(%s)", f.word(), x).isFalse();
      } catch (Undefined | ArithmeticException noValue) {
        assertThat(f.needsNonNegative()).as("%s(%s)", f.word(), x).isTrue();
      }
    }
    assertThat(seen && f.isNeverNegative()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void aFunctionThatMergesNothingIsOneToOne(Elementary f) {
    if (f.merging() == Elementary.Merging.NEVER) {
      for (int i = 0; i + 1 < PLACES.length; i++) {
        assertThat(value(f, PLACES[i]).hi()).isLessThan(value(f, PLACES[i + 1]).lo());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void fractionsHaveTheValuesOfTheEnclosure(Elementary f) {
    for (int p = -3; p <= 3; p++) {
      Rational x = Rational.of(p).over(Rational.of(2));
      f.exactValue(List.of(x)).ifPresent(exact -> {
        Interval enclosure = f.value(List.of(Interval.of(x)));
        assertThat(enclosure.lo() <= exact.toDouble() && exact.toDouble() <= enclosure.hi()).isTrue();
      });
    }
  }

  /** By our own rules and by Symja, which know nothing of each other. */
  @ParameterizedTest
  @MethodSource("smooth")
  void bothWaysProveTheDerivative(Elementary f) {
    String derivative = Printer.print(f.derivative(new Expression.Call("exp", List.of(X))).orElseThrow());
    assertThat(identity("D(" + f.word() + "(exp(x)), x) == exp(x)*(" + derivative + ")").ruling().verdict())
        .isInstanceOf(Holds.class);
    assertThat(identity("D(" + f.word() + "(exp(x)), x) == exp(x)*(" + derivative + ") + x^2/10^6").ruling().verdict())
        .isInstanceOf(Refuted.class);
  }

  private static Finding identity(String identity) {
    ClaimText text = new ClaimText().with("mutants",
        "[{id: false, why: one more, patch: {\"conclude[0].identity\": \"x == x + 1\"}}]");
    for (String none : Map.of("network", "", "data", "", "labels", "", "loss", "", "parameters", "").keySet()) {
      text.with(none, null);
    }
    return text.with("conclude", "[{identity: \"" + identity + "\"}]").check();
  }
}
