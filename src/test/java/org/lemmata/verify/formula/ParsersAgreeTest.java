package org.lemmata.verify.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Printer;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.NamedNumbers;
import org.lemmata.quantity.language.Value;

/**
 * Formulas at random, with few brackets so that strength and sides matter: both tools read the same value, and so does
 * who reads what was printed.
 */
class ParsersAgreeTest {
  private static final Map<String, Double> NAMES = Map.of("x", 3.0, "y", -2.0, "z", 0.5);

  private static final Eval.Scope THERE = name -> Num.stored(NAMES.get(name));

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> atom = Arbitraries.of("x", "y", "z", "2", "3", "0.5", "1e-1", "10", "-x", "-2", "x^2", "y^2",
        "2^y", "-x^2");
    return Arbitraries.recursive(() -> atom, inner -> Arbitraries.oneOf(
        Combinators.combine(inner, Arbitraries.of(" + ", " - ", "*", "/", " - -", "*-"), inner)
            .as((a, sign, b) -> a + sign + b),
        inner.map(a -> "(" + a + ")"), inner.map(a -> "-(" + a + ")"), inner.map(a -> "max(" + a + ", x)"),
        inner.map(a -> "(" + a + ")^2"),
        inner.map(a -> "(sum k in 1..3: k*" + a + ")"), inner.map(a -> "(product k in 1..2: k + " + a + ")"),
        inner.map(a -> "(argmax k in 1..4: 2.25*k - k^2/2 + 0*" + a + ")"),
        inner.map(a -> "max(least k in 1..2: " + a + " - k, z)")), 0,
        3);
  }

  @Provide
  Arbitrary<String> comparisons() {
    Arbitrary<String> link = Combinators
        .combine(numbers(), Arbitraries.of(" < ", " <= ", " > ", " >= ", " != "), numbers())
        .as((a, sign, b) -> a + sign + b);
    Arbitrary<String> chain = Combinators
        .combine(numbers(), numbers(), numbers(), Arbitraries.of(Tuple.of(" < ", " <= "), Tuple.of(" >= ", " > ")))
        .as((a, b, c, signs) -> a + signs.get1() + b + signs.get2() + c);
    return Arbitraries.recursive(() -> Arbitraries.oneOf(link, chain), inner -> Arbitraries.oneOf(
        Combinators.combine(inner, Arbitraries.of(" && ", " || "), inner).as((a, sign, b) -> a + sign + b),
        inner.map(a -> "!" + a), inner.map(a -> "!(" + a + ")"), inner.map(a -> "(exists k in 1..2: " + a + ")"),
        inner.map(a -> "(forall k in 1..2: " + a + " || k > 1)")), 0, 3);
  }

  @Property(tries = 3000)
  void ofNumbers(@ForAll("numbers") String text) {
    here(text).ifPresent(value -> {
      Num there = new Eval(THERE).number(text);
      double error = 1e-9 * (1 + value.abs().hi());
      assertThat(there.value()).as(text).isBetween(value.lo() - error, value.hi() + error);
      assertThat(here(Printer.print(FormulaParser.parse(text, Place.NOWHERE).tree()))).hasValueSatisfying(
          again -> assertThat(again.middle()).as(text).isBetween(value.lo() - error, value.hi() + error));
    });
  }

  /** Where the first of several largest is, and what no error decides. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "argmax k in 1..5: k*(6 - k) | 3", "argmin k in 1..5: k*(6 - k) | 1", "argmax k in 1..4: 0*k | 1",
      "argmin k in 1..4: abs(k - 2.5) | 2", "argmax k in 3..3: k | 3", "product k in 1..5: k | 120",
      "product k in 2..3: -k/2 | 1.5", "(product k in 1..3: k)*(argmin k in 1..3: -k) | 18"})
  void ofPlacesAndProducts(String text, double value) {
    assertThat(here(text)).contains(Interval.of(value));
    assertThat(new Eval(THERE).number(text).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"argmax k in 1..2: sqrt(2)^2*k - 2*k", "argmax k in 2..1: k", "product k in 2..1: k"})
  void ofNothingThatIsDecided(String text) {
    assertThat(here(text)).isEmpty();
    assertThatThrownBy(() -> new Eval(THERE).number(text)).isInstanceOf(NotCovered.class);
  }

  @Property(tries = 3000)
  void ofComparisons(@ForAll("comparisons") String text) {
    here(text).filter(margin -> margin.lo() > 1e-6 || margin.hi() < -1e-6).ifPresent(margin -> {
      assertThat(new Eval(THERE).truth(text).decided()).as(text).isEqualTo(margin.lo() > 0);
      assertThat(here(Printer.print(FormulaParser.parse(text, Place.NOWHERE).tree())))
          .hasValueSatisfying(again -> assertThat(again.lo() > 0).as(text).isEqualTo(margin.lo() > 0));
    });
  }

  /** Nothing where there is no value, such as of a quotient by zero. */
  private static Optional<Interval> here(String text) {
    try {
      Value value = new Evaluator(new NamedNumbers(NAMES)).evaluate(FormulaParser.parse(text, Place.NOWHERE).tree());
      return Optional.of(value.kind() == org.lemmata.quantity.language.Kind.NUMBER ? value.interval() : value.margin());
    } catch (Undefined | InvalidSource none) {
      return Optional.empty();
    }
  }
}
