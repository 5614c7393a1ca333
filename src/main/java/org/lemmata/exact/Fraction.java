package org.lemmata.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;

/** A quotient of two polynomials over the rationals; zero exactly when its numerator is the zero polynomial. */
record Fraction(GenPolynomial<BigRational> numerator, GenPolynomial<BigRational> denominator) {

  Fraction plus(Fraction o) {
    return denominator.equals(o.denominator)
        ? new Fraction(numerator.sum(o.numerator), denominator)
        : new Fraction(
            numerator.multiply(o.denominator).sum(o.numerator.multiply(denominator)),
            denominator.multiply(o.denominator));
  }

  Fraction times(Fraction o) {
    return new Fraction(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
  }

  Fraction inverse() {
    if (numerator.isZERO()) {
      throw new org.lemmata.number.Undefined("division by zero");
    }
    return new Fraction(denominator, numerator);
  }

  Fraction power(int exponent) {
    Fraction base = exponent < 0 ? inverse() : this;
    Fraction result = new Fraction(numerator.ring.getONE(), numerator.ring.getONE());
    for (int i = 0; i < Math.abs(exponent); i++) {
      result = result.times(base);
    }
    return result;
  }

  boolean isZero() {
    return numerator.isZERO();
  }
}
