package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** Two runs of one instance that disagree: what the disagreement decides is undecided, whatever stands around it. */
class CompanionTest {

  /** The values of {@code x}, and of {@code x(k)}, in one of two worlds. */
  private record Half(double x, List<Double> xs, Optional<Companion> companion) implements Scope {
    @Override
    public Value lookup(String name) {
      return Value.number(x);
    }

    @Override
    public Value call(String function, List<Value> arguments) {
      if (xs.isEmpty()) {
        throw new Undefined(Reason.UNCOVERED, "nothing is known here");
      }
      return Value.number(xs.get(arguments.get(0).interval().toInt()));
    }
  }

  private static Scope scope(double fine, double coarse, List<Double> inFine, List<Double> inCoarse) {
    return new Half(fine, inFine, Optional.of(new Scope.Companion(new Half(coarse, inCoarse, Optional.empty()), 2)));
  }

  private static Interval margin(String formula, Scope scope) {
    return new Evaluator(scope).margin(FormulaParser.parse(formula, Place.NOWHERE).tree());
  }

  /** x is 1 in one world and -1 in the other, y(k) likewise in turn: no even function of them is known. */
  @ParameterizedTest
  @ValueSource(strings = {
      "abs(x) >= 1/2", "x^2 >= 1/2", "x^4 >= 1/2", "cosh(x) >= 1.2", "cos(x) >= 0.5", "max(x, -x) >= 1/2",
      "min(x, -x) <= -1/2", "x != 0",
      "x >= 1/2 || x <= -1/2", "!(x < 1/2 && x > -1/2)", "if(x > 0, 1, 2) <= 1", "floor(x/2) <= 0",
      "forall k in 0..1: abs(y(k)) >= 1/2", "exists k in 0..1: y(k) >= 1/2"})
  void isUndecided(String formula) {
    Scope scope = scope(1, -1, List.of(1.0, -1.0), List.of(-1.0, 1.0));
    try {
      Interval margin = margin(formula, scope);
      assertThat(margin.lo() < 0 && margin.hi() >= 0).as("%s: %s", formula, margin).isTrue();
    } catch (Undefined alsoUndecided) {
      assertThat(alsoUndecided).hasMessageMatching(".*(error|either side).*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"largest k in 0..1: y(k)", "least k in 0..1: y(k)", "count k in 0..1: y(k) > 0",
      "first k in 0..1: y(k) > 0"})
  void isNoNumber(String formula) {
    Scope scope = scope(1, -1, List.of(1.0, -1.0), List.of(-1.0, 1.0));
    try {
      Interval value = new Evaluator(scope).sure(FormulaParser.parse(formula, Place.NOWHERE).tree());
      assertThat(value.lo() <= -1 && value.hi() >= 1).as("%s: %s", formula, value).isTrue();
    } catch (Undefined alsoUndecided) {
      assertThat(alsoUndecided).hasMessageContaining("error");
    }
  }

  /** A clear sign costs nothing: only the comparison itself carries the difference. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "abs(x) - x >= -1 | 1", "max(x, 0) - x >= -1 | 1", "x^2 >= 1 | 2e-9", "x >= 1 | 2e-9",
      "forall k in 0..1: y(k) >= 0 | 1"})
  void isDecided(String formula, double expected) {
    Interval margin = margin(formula, scope(1 + 2e-9, 1 + 2e-9, List.of(1.0, 2.0), List.of(1.0, 2.0)));
    assertThat(margin.lo()).isGreaterThanOrEqualTo(expected / 2);
    assertThat(margin("abs(x) - x >= 0", scope(1, 1 + 1e-6, List.of(), List.of())).error()).isLessThan(1e-12);
  }

  @Test
  void onlyTheBranchThatIsNeededHasToHaveAValue() {
    assertThat(margin("if(x > 1/2, 5, log(x - x)) >= 5", scope(1, 1, List.of(), List.of())).lo()).isZero();
  }

  @Test
  void nobodyKnowsAnErrorWhereTheCompanionKnowsNothing() {
    Scope scope = scope(1, 1, List.of(1.0), List.of());
    assertThatThrownBy(() -> margin("y(0) >= 0", scope)).isInstanceOf(Undefined.class);
  }
}
