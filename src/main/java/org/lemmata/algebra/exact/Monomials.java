package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.kernel.number.Rational;

/**
 * A formula as a rational combination of monomials, each written in one way; a formula with a denominator in it is a single
 * one. So {@code exp(a + b)} and {@code exp(b)*exp(a)} are the same product of exponentials of monomials.
 */
record Monomials(Map<String, Rational> coefficients) {

  static Monomials of(Fraction formula) {
    Map<String, Rational> coefficients = new TreeMap<>();
    if (!formula.denominator().isConstant()) {
      coefficients.put(text(formula), Rational.ONE);
      return new Monomials(coefficients);
    }
    BigRational denominator = formula.denominator().leadingBaseCoefficient();
    for (Map.Entry<ExpVector, BigRational> term : formula.numerator().getMap().entrySet()) {
      GenPolynomial<BigRational> monomial =
          formula.numerator().ring.valueOf(formula.numerator().ring.coFac.getONE(), term.getKey());
      BigRational c = term.getValue().divide(denominator);
      coefficients.put(monomial.toString(), new Rational(c.numerator(), c.denominator()));
    }
    return new Monomials(coefficients);
  }

  /** One way to write a formula. */
  static String text(Fraction formula) {
    BigRational unit = formula.denominator().leadingBaseCoefficient().inverse();
    return "(" + formula.numerator().multiply(unit) + ")/(" + formula.denominator().multiply(unit) + ")";
  }
}
