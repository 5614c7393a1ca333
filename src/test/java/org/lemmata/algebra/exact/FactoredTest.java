package org.lemmata.algebra.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** How far formulas are taken apart: a factorisation of a high degree may take for ever. */
class FactoredTest {

  private static Expression parse(String formula) {
    return FormulaParser.parse(formula, Place.NOWHERE).tree();
  }

  private static Factored factored(String formula) {
    return Factored.of(parse(formula), Signs.in(parse(formula), Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
      "y^4 - 1, 3", // (y - 1)(y + 1)(y^2 + 1)
      "y^16 - 1, 5",
      "y^17 - 1, 1", // not taken apart
      "x^40 + y, 1",
      "(y^17 - 1)^2, 1", // a repeated factor is seen at any degree
      "x^20*(y^4 - 1), 4",
      "x^2 - 2*y^2, 1",
      "4*x^2 - 9*y^2, 2",
      "x^4 + 4*y^4, 2", // no product in the squares
      "x^4 + 5*x^2*y^2 + 6*y^4, 2",
      "x^3 + y^3 + z^3 - 3*x*y*z, 2",
      "(x^3 + y + 1)*(x^3 + y^2 + 2), 2",
      "(x^3 + x*y^3 + z^3 + z)*(x^4 + y^4 + z^3 + 2), 1"}) // its degrees are high in all atoms
  void isTakenApartUpToADegree(String formula, int factors) {
    assertThat(factored(formula).powers()).hasSize(factors);
  }

  /** The library alone comes to no end at these. */
  @ParameterizedTest
  @CsvSource({"(21*q^2 + 20*c)*(p^2*q^2 + c), 2", "x^5*y - 1/2*z^2 - 1/2*z, 1",
      "(z^2 + y^2 + x^2)*(2*z^2 + 3*y^2 - 2*x*y + 3*x^2), 2"})
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void comesToAnEnd(String formula, int factors) {
    assertThat(factored(formula).powers()).hasSize(factors);
  }

  private static String monomial(SplittableRandom random, String... atoms) {
    return IntStream.range(0, atoms.length).mapToObj(i -> atoms[i] + "^" + random.nextInt(3))
        .collect(Collectors.joining("*", (random.nextInt(7) - 3) + "*", ""));
  }

  private static String linear(SplittableRandom random) {
    return "((" + monomial(random, "y", "z") + ")*x + " + monomial(random, "y", "z") + " + "
        + monomial(random, "y", "z") + ")";
  }

  @Property(tries = 300)
  void theFactorsOfAProductAreFoundAndAreTheFormula(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String formula = linear(random) + "*" + linear(random);
    Factored factored = factored(formula);
    Expression product = factored.powers().stream()
        .map(p -> Algebra.power(p.base().expression(), Algebra.constant(p.exponent())))
        .reduce(new Expression.Constant(factored.constant()), Algebra::times);
    Expression difference = Algebra.plus(parse(formula), Algebra.times(Algebra.constant(-1), product));
    assertThat(Polynomial.find(difference, Signs.in(difference, Set.of()))).map(Polynomial::terms)
        .hasValueSatisfying(terms -> assertThat(terms).isEmpty());
    assertThat(factored.powers()).allSatisfy(p -> assertThat(p.base().coefficients(new Expression.Name("x")))
        .as(formula).hasSizeLessThanOrEqualTo(2));
  }
}
