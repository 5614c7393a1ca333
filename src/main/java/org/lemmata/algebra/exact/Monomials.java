package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;

/**
 * A formula as a rational combination of monomials and of monomials over a denominator, each written in one way. So
 * {@code exp(a + b)} and {@code exp(b)*exp(a)} are the same product of exponentials of monomials.
 *
 * @param coefficients by the text of the monomial
 * @param formulas the monomials themselves, by their text
 */
record Monomials(Map<String, Rational> coefficients, Map<String, Expression> formulas) {
  /** The text of the monomial 1. */
  static final String UNIT = "1";

  static Monomials number(Rational value) {
    return new Monomials(Map.of(UNIT, Rational.ONE), Map.of(UNIT, Algebra.ONE)).times(value);
  }

  /** @param meanings of the symbols of the ring */
  static Monomials of(Fraction formula, Map<String, Expression> meanings) {
    Monomials monomials = new Monomials(new TreeMap<>(), new TreeMap<>());
    if (formula.isZero()) {
      return monomials;
    }
    Fraction cancelled = formula.cancelled();
    if (cancelled.denominator().length() > 1) {
      monomials.putDivided(cancelled.numerator(), cancelled.denominator(), meanings);
    } else {
      monomials.putQuotients(cancelled.numerator(), cancelled.denominator(), meanings);
    }
    return monomials;
  }

  Monomials times(Rational number) {
    Map<String, Rational> product = new TreeMap<>(coefficients);
    product.replaceAll((monomial, c) -> c.times(number));
    product.values().removeIf(c -> c.signum() == 0);
    return new Monomials(product, formulas);
  }

  boolean isNumber() {
    return coefficients.keySet().stream().allMatch(UNIT::equals);
  }

  /** The part that is a number. */
  Rational number() {
    return coefficients.getOrDefault(UNIT, Rational.ZERO);
  }

  /** What is divided without a remainder, and each term of the remainder over the denominator. */
  private void putDivided(GenPolynomial<BigRational> numerator, GenPolynomial<BigRational> denominator,
      Map<String, Expression> meanings) {
    GenPolynomial<BigRational> unit = denominator.monic();
    GenPolynomial<BigRational> left = numerator.divide(denominator.leadingBaseCoefficient());
    GenPolynomial<BigRational> quotient = numerator.ring.getZERO();
    while (!left.isZERO()) {
      GenPolynomial<BigRational> term = numerator.ring.valueOf(left.leadingBaseCoefficient(), left.leadingExpVector());
      if (left.leadingExpVector().multipleOf(unit.leadingExpVector())) {
        GenPolynomial<BigRational> part = numerator.ring.valueOf(left.leadingBaseCoefficient(),
            left.leadingExpVector().subtract(unit.leadingExpVector()));
        quotient = quotient.sum(part);
        left = left.subtract(part.multiply(unit));
      } else {
        GenPolynomial<BigRational> top = term.monic();
        put("(" + top + ")/(" + unit + ")", Fraction.rational(term.leadingBaseCoefficient()),
            Algebra.over(written(top, meanings), written(unit, meanings)));
        left = left.subtract(term);
      }
    }
    putQuotients(quotient, numerator.ring.getONE(), meanings);
  }

  /** Each term over a monomial. */
  private void putQuotients(GenPolynomial<BigRational> numerator, GenPolynomial<BigRational> denominator,
      Map<String, Expression> meanings) {
    ExpVector below = denominator.leadingExpVector();
    for (Map.Entry<ExpVector, BigRational> term : numerator.getMap().entrySet()) {
      ExpVector shared = term.getKey().gcd(below);
      GenPolynomial<BigRational> top = numerator.ring.valueOf(numerator.ring.coFac.getONE(),
          term.getKey().subtract(shared));
      GenPolynomial<BigRational> bottom = numerator.ring.valueOf(numerator.ring.coFac.getONE(), below.subtract(shared));
      put(text(top, bottom),
          Fraction.rational(term.getValue().divide(denominator.leadingBaseCoefficient())),
          bottom.isONE() ? written(top, meanings) : Algebra.over(written(top, meanings), written(bottom, meanings)));
    }
  }

  private static String text(GenPolynomial<BigRational> top, GenPolynomial<BigRational> bottom) {
    if (bottom.isONE()) {
      return top.isONE() ? UNIT : top.toString();
    }
    return top + "/(" + bottom + ")";
  }

  Expression formula(String text) {
    return Objects.requireNonNull(formulas.get(text));
  }

  private void put(String text, Rational coefficient, Expression formula) {
    coefficients.put(text, coefficient);
    formulas.put(text, formula);
  }

  private static Expression written(GenPolynomial<BigRational> polynomial, Map<String, Expression> meanings) {
    return Polynomial.of(polynomial, meanings).expression();
  }

  /** One way to write a formula. */
  static String text(Fraction formula) {
    BigRational unit = formula.denominator().leadingBaseCoefficient().inverse();
    return "(" + formula.numerator().multiply(unit) + ")/(" + formula.denominator().multiply(unit) + ")";
  }
}
