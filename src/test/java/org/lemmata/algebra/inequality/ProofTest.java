package org.lemmata.algebra.inequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;

/** Steps by hand: each kind with what makes it a step, and beside it the same with one thing missing, which is none. */
class ProofTest {
  private static final Step LEAF = new Step.Enclosure();

  private static Expression formula(String text) {
    return FormulaParser.parse(text.trim(), Place.NOWHERE).tree();
  }

  /** A comparison, and after each bar a hypothesis. */
  private static Question question(String text) {
    List<Expression> parts = Arrays.stream(text.split(" \\| ")).map(ProofTest::formula).toList();
    return Domain.of(parts.subList(1, parts.size()), parts.subList(0, 1)).asks(Goal.of(parts.get(0)).get(0));
  }

  private static Rational number(long value) {
    return Rational.of(value);
  }

  /** The polynomial that a formula is. */
  private static Step coefficients(String formula) {
    Polynomial polynomial = Polynomial.find(formula(formula), question("x > 0").signs()).orElseThrow();
    return new Step.Coefficients(polynomial.atoms(), polynomial.expression());
  }

  private static Step product(long constant, Step.Factor... factors) {
    return new Step.Product(number(constant), List.of(factors));
  }

  private static Step.Factor factor(String base, int exponent, int sign, Step... reason) {
    return new Step.Factor(formula(base), exponent, sign, Arrays.stream(reason).findFirst());
  }

  private static Step quadratic(String a, String b, String c, boolean isWeak) {
    return new Step.Quadratic("x", formula(a), formula(b), formula(c), LEAF, LEAF,
        isWeak ? Optional.of(LEAF) : Optional.empty());
  }

  private static Step weighted(int hypothesis, String factor, String rest) {
    return new Step.Weighted(hypothesis, formula(factor), formula(rest), LEAF, LEAF);
  }

  /** A rest, and weights in turn with what is squared. */
  private static Step sum(String rest, String... squares) {
    List<Step.Square> all = new ArrayList<>();
    for (int i = 0; i < squares.length; i += 2) {
      all.add(new Step.Square(Rational.of(Long.parseLong(squares[i])), formula(squares[i + 1])));
    }
    return new Step.SumOfSquares(all, formula(rest), LEAF);
  }

  private static Step multiplied(String factor, Step product) {
    return new Step.Multiplied(formula(factor), LEAF, product);
  }

  private static Step squares(String u, String k, String base, Step squares, boolean rootIsLarger) {
    return new Step.Squares(formula(u), formula(k), formula(base), LEAF, squares, rootIsLarger);
  }

  private static Step shift(String factor, String from, boolean upward, Step rest) {
    return new Step.Shift(0, "x", formula(factor), formula(from), upward, rest);
  }

  /** A part that contains x; kept are hypotheses, written with x for it. */
  private static Step named(String part, String written, Step rest, String... kept) {
    List<Step.Kept> all = new ArrayList<>();
    for (String hypothesis : kept) {
      all.add(new Step.Kept(all.size(), formula(hypothesis)));
    }
    return new Step.Named(formula(part), "x", formula(written), all, rest);
  }

  /** By the first two hypotheses. */
  private static Step solved(String factor, String from, Step rest) {
    return new Step.Solved(0, 1, "x", formula(factor), formula(from), rest);
  }

  private static Arguments yes(String question, Step step) {
    return Arguments.of(question, step, true);
  }

  private static Arguments no(String question, Step step) {
    return Arguments.of(question, step, false);
  }

  private static Stream<Arguments> steps() {
    Step rising = new Step.Monotone("x", true, LEAF, LEAF);
    return Stream.of(
        yes("x + 1 > 0 | x >= 0", LEAF), no("x > 0 | x >= 0", LEAF), no("1/x >= 0 | x >= 0", LEAF),
        yes("1/x >= 0 | x > 0", LEAF),
        // An end that is left out: the slope has to be positive, not only no fall.
        yes("x + x^3 > 0 | x > 0", rising), no("x - x > 0 | x > 0", rising), no("x - x > 0 | x >= 0", rising),
        yes("x - x >= 0 | x > 0", rising),
        no("1 - x >= 0 | x >= 0", rising), no("x >= 0", rising), no("log(x) >= 0 | x >= 1/2", rising),
        yes("log(x) >= 0 | x >= 1", rising),
        no("-1/x >= -1 | x > 0", rising),
        no("abs(x) >= 0 | x >= 0 | x + 0*x^2 <= 3", new Step.Monotone("x", true, LEAF, coefficients("0"))),
        // Where a polynomial vanishes on a face of the box.
        yes("1 + x > 0 | 0 <= x <= 1", coefficients("1 + x")), no("x > 0 | 0 <= x <= 1", coefficients("x")),
        yes("x > 0 | 0 < x <= 1", coefficients("x")), no("1 - x > 0 | 0 <= x <= 1", coefficients("1 - x")),
        yes("1 - x > 0 | 0 <= x < 1", coefficients("1 - x")), no("x*y > 0 | 0 < x | 0 <= y", coefficients("x*y")),
        no("x - 1/2 >= 0 | 0 <= x <= 1", coefficients("x - 1/2")), no("1 + x > 0 | 0 <= x <= 1", coefficients("2 + x")),
        // Signs of factors, and zeros of even powers.
        yes("-x*(0 - 1) >= 0 | x >= 0", product(1, factor("x", 1, 1, LEAF))),
        no("-x >= 0 | x >= 0", product(-1, factor("x", 1, 1, LEAF))),
        no("-x^2 >= 0", product(-1, factor("x", 2, 1))), yes("x^2 >= 0", product(1, factor("x", 2, 1))),
        no("x^2 > 0", product(1, factor("x", 2, 1))),
        no("x >= 0 | x >= 0", product(1, factor("x", 1, 1))),
        no("x^2 >= 0", product(1, factor("x", 2, 1), factor("y", 2, 1))),
        no("x >= 0 | x >= 0", product(2, factor("x", 1, 1, LEAF))), no("x - x > 0", product(0)),
        yes("x - x >= 0", product(0)),
        // A parabola above the axis, and one that touches it.
        yes("x^2 + x + 1 > 0", quadratic("1", "1", "1", false)),
        no("x^2 + 2*x + 1 > 0", quadratic("1", "2", "1", false)),
        yes("x^2 + 2*x + 1 >= 0", quadratic("1", "2", "1", false)),
        no("-x^2 - x - 1 >= 0", quadratic("-1", "-1", "-1", false)),
        no("x^2 + 3*x + 1 >= 0", quadratic("1", "3", "1", false)),
        no("0*x^2 + 0*x - 1 >= 0", quadratic("0", "0", "-1", true)),
        no("0*x^2 + 0*x >= 0", quadratic("0", "0", "0", false)),
        yes("0*x^2 + 0*x >= 0", quadratic("0", "0", "0", true)),
        no("0*x^2 + 0*x > 0", quadratic("0", "0", "0", true)), no("x^3 + x + 1 >= 0", quadratic("x", "1", "1", false)),
        // The larger square.
        yes("2 - sqrt(x) >= 0 | 0 <= x <= 3", squares("2", "-1", "x", LEAF, false)),
        no("2 - sqrt(x) >= 0 | 0 <= x <= 5", squares("2", "-1", "x", LEAF, false)),
        no("-2 - sqrt(x) >= 0 | 0 <= x <= 3", squares("-2", "-1", "x", LEAF, false)),
        yes("sqrt(x) - 1 >= 0 | x >= 2", squares("-1", "1", "x", LEAF, true)),
        no("-1*sqrt(x) - 1 >= 0 | x >= 2", squares("-1", "-1", "x", LEAF, true)),
        // Hypotheses, and what follows from them.
        yes("x - y > 0 | x > y", new Step.Given(0, number(1))), no("x - y > 0 | x >= y", new Step.Given(0, number(1))),
        no("y - x >= 0 | x >= y", new Step.Given(0, number(-1))),
        no("x - 2*y >= 0 | x >= y", new Step.Given(0, number(1))),
        no("x >= 0 | x >= y", new Step.Given(1, number(1))),
        yes("3*x - 3*y + 1 > 0 | x >= y", weighted(0, "3", "1")), yes("3*x - 3*y >= 0 | x >= y", weighted(0, "3", "0")),
        yes("x - y > 0 | x > y", weighted(0, "1", "0")), no("x - y > 0 | x >= y", weighted(0, "1", "0")),
        no("y - x >= 0 | x >= y", weighted(0, "-1", "0")), no("x - y - 1 >= 0 | x >= y", weighted(0, "1", "-1")),
        no("x - y + 1 >= 0 | x >= y", weighted(0, "1", "2")), no("x - y >= 0 | x >= y", weighted(1, "1", "0")),
        no("0*(x - y) > 0 | x > y", weighted(0, "0", "0")), yes("0*(x - y) + 1 > 0 | x >= y", weighted(0, "0", "1")),
        // Sums of squares, and products with what is seldom zero.
        yes("x^2 + 2*x*y + 3*y^2 >= 0", sum("0", "1", "x + y", "2", "y")),
        no("x^2 + 2*x*y + 3*y^2 > 0", sum("0", "1", "x + y", "2", "y")),
        yes("x^2 + 2*x*y + 3*y^2 + 1 > 0", sum("1", "1", "x + y", "2", "y")),
        no("x^2 + 2*x*y >= 0", sum("0", "1", "x + y", "-1", "y")),
        no("x^2 - 1 >= 0", sum("-1", "1", "x")), no("x^2 + y^2 >= 0", sum("0", "1", "x + y")),
        no("x >= 0", sum("0", "1", "sqrt(x)")), yes("x >= 0 | x >= 0", sum("0", "1", "sqrt(x)")),
        yes("x^2 >= 0", multiplied("x^2", sum("0", "1", "x^2"))),
        no("x^2 + 1 > 0", multiplied("x^2", sum("0", "1", "x^2", "1", "x"))),
        no("x >= 0", multiplied("0", sum("0"))), no("x >= 0", multiplied("x - x", sum("0"))),
        no("x >= 0", multiplied("x", sum("0", "1", "x"))),
        no("x >= 0 | x >= -1 | x <= -1", multiplied("(x + 1)^2", LEAF)),
        no("y >= 0 | y*(x - 1)^2 >= 0", multiplied("(x - 1)^2", new Step.Given(0, number(1)))),
        no("1/x >= 0", multiplied("x^2", LEAF)), no("x >= 0 | x >= y", multiplied("y^2", LEAF)),
        yes("x - y >= 0 | x >= y", shift("1", "y", true, coefficients("x"))),
        no("y - x >= 0 | x >= y", shift("1", "y", false, coefficients("x"))),
        no("x - y >= 1 | x >= y", shift("1", "y + 1", true, coefficients("x"))),
        no("x - y >= 0 | x >= y", shift("0*y", "y", true, coefficients("x"))),
        no("x >= 0 | x >= y", shift("1", "x", true, LEAF)),
        yes("x + y >= 1 | x + y == 1", solved("1", "1 - y", product(0))),
        no("x + y >= 2 | x + y == 1", solved("1", "2 - y", product(0))),
        no("x + y > 1 | x + y == 1", solved("1", "1 - y", product(0))),
        no("x + y <= 1 | x + y >= 1 | -x - 2*y >= -1", solved("1", "1 - y", product(0))),
        no("x >= 1 | y*x == y", solved("y", "1", LEAF)), yes("x >= 1 | y*x == y | y > 0", solved("y", "1", LEAF)),
        no("x >= 1 | x + y == 1 | y >= 0", solved("1", "1 - y", LEAF)),
        no("x >= 1 | x - x^2 == 0", solved("1 - x", "0*x + 1", LEAF)),
        yes("y <= 1 | x + y == 1 | x >= 0", solved("1", "1 - y", new Step.Bound(0, LEAF))),
        no("y <= 1 | x + y == 1 | x >= -1", solved("1", "1 - y", new Step.Bound(0, LEAF))),
        no("y >= 0 | x + y >= 1", new Step.Bound(0, LEAF)), no("y >= 0 | x + y >= 1", new Step.Bound(1, LEAF)),
        yes("x >= 5 | 0 < x < 1 | x*1 + y^2 < 0", new Step.Outside(0)),
        no("x >= 5 | 0 < x < 1 | x*1 - y^2 > 0", new Step.Outside(0)),
        no("x >= 5 | 0 < x < 1", new Step.Outside(0)), no("x >= 0 | x^2 <= 0", new Step.Outside(0)),
        // Halves that leave nothing out, though each is closed or open on one side.
        yes("abs(x) >= 0", new Step.Halves("x", number(0), LEAF, LEAF)),
        no("x >= 0", new Step.Halves("x", number(0), LEAF, LEAF)),
        no("x >= 0 | x >= -1", new Step.Halves("x", number(5), new Step.Halves("x", number(0), LEAF, LEAF), LEAF)),
        // Other variables.
        yes("exp(x) + 1 > 0", named("exp(x)", "x + 1", LEAF)),
        no("exp(x) - 1 >= 0", named("exp(x)", "x + 1", LEAF)),
        no("exp(x) - x >= 0", named("exp(x)", "x + (-1)*x", product(0))),
        yes("2*(x*y) > 0 | x*y > 1", named("x*y", "2*x", new Step.Bound(0, LEAF), "x + (-1)")),
        no("2*(x*y) > 0 | x*y > 1", named("x*y", "2*x", LEAF)),
        no("2*(x*y) > 0 | x*y > 1", named("x*y", "2*x", new Step.Bound(0, LEAF), "x - 0*x - 1")),
        no("2*(x*y) > 0 | x*y > -1", named("x*y", "2*x", new Step.Bound(0, LEAF), "x + 1")),
        no("2*(x*y) > 0 | x*y + x > 1", named("x*y", "2*x", new Step.Bound(0, LEAF), "x + x - 1")),
        yes("x + 1 > 0 | x >= 0", new Step.Rooted("x", 2, LEAF)), no("x^2 + x^3 >= 0", new Step.Rooted("x", 2, LEAF)),
        yes("(x - y)^2 >= 0", new Step.Moved("x", formula("y"), product(1, factor("x", 2, 1)))),
        no("x - y >= 0 | x >= 1", new Step.Moved("x", formula("y"), LEAF)),
        no("(x - y)^2 >= 0", new Step.Moved("x", formula("x"), product(1, factor("x", 2, 1)))));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepHoldsOnlyWhereItIsOne(String question, Step step, boolean holds) {
    assertThat(new Proof(ProofSearch::derivative).holds(step, question(question))).isEqualTo(holds);
  }
}
