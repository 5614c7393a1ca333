package org.lemmata.claim.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.NamedNumbers;

/** A formula means the same to who reads it on the page or in the terminal as to who evaluates it. */
class SetFormulasTest {
  private static final Map<String, Double> NAMES = Map.of("x", 3.0, "y", -2.0, "z", 0.5);

  @Provide
  Arbitrary<String> formulas() {
    Arbitrary<String> atom = Arbitraries.of("x", "y", "z", "2", "3", "10", "1/2", "5/4", "20/19", "1/x", "-x", "-2",
        "x^2", "2^y", "-x^2", "10^-3", "sqrt(x)", "z^(1/2)", "exp(y)", "abs(y)", "(1/2)^x");
    return Arbitraries.recursive(() -> atom, inner -> Arbitraries.oneOf(
        Combinators.combine(inner, Arbitraries.of(" + ", " - ", "*", "/", "*-"), inner)
            .as((a, sign, b) -> a + sign + b),
        inner.map(a -> "(" + a + ")"), inner.map(a -> "-(" + a + ")"), inner.map(a -> "abs(" + a + ")"),
        inner.map(a -> "(" + a + ")^2"), inner.map(a -> "(" + a + ")^(1/2)"), inner.map(a -> "exp(" + a + ")"),
        inner.map(a -> "2^(" + a + ")"), inner.map(a -> "1/(" + a + ")")), 0, 4);
  }

  @Property(tries = 4000)
  void meanWhatTheySay(@ForAll("formulas") String text) {
    check(text);
  }

  @Example
  void numbersSideBySideDoNotRunTogether() {
    for (String text : List.of("5/4*20/19", "2*10^3*4", "3*5/4*x", "2*(1/2)^x", "x*2", "2*3/4", "x^2*3", "2^y*10^-3")) {
      check(text);
    }
  }

  private static void check(String text) {
    Expression formula = FormulaParser.parse(text, Place.NOWHERE).tree();
    Interval value;
    try {
      value = new Evaluator(new NamedNumbers(NAMES)).evaluate(formula).interval();
    } catch (Undefined none) {
      return;
    }
    for (Notation notation : List.of(new Unicode(), new Latex())) {
      String set = new Typesetter(notation).formula(formula);
      assertThatCode(() -> AsRead.value(set, NAMES)).as(text + " is set as " + set).doesNotThrowAnyException();
      assertThat(AsRead.value(set, NAMES)).as(text + " is set as " + set)
          .isCloseTo(value.middle(), Offset.offset(1e-9 * (1e-3 + value.abs().hi())));
    }
  }
}
