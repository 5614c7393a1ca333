package org.lemmata.algebra.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** How far formulas are taken apart: a factorisation of a high degree may take for ever. */
class FactoredTest {

  @ParameterizedTest
  @CsvSource({
      "y^4 - 1, 3", // (y - 1)(y + 1)(y^2 + 1)
      "y^16 - 1, 5",
      "y^17 - 1, 1", // not taken apart
      "x^40 + y, 1",
      "(y^17 - 1)^2, 1", // a repeated factor is seen at any degree
      "x^20*(y^4 - 1), 4"})
  void isTakenApartUpToADegree(String formula, int factors) {
    Expression e = FormulaParser.parse(formula, Place.NOWHERE).tree();
    assertThat(Factored.of(e, Signs.in(e, Set.of())).powers()).hasSize(factors);
  }
}
