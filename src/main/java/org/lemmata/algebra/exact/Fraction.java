package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** A quotient of two polynomials over the rationals; zero exactly when its numerator is the zero polynomial. */
record Fraction(GenPolynomial<BigRational> numerator, GenPolynomial<BigRational> denominator) {
  private static final long MOST_TERMS = 400_000;
  private static final long MOST_BITS = 200_000;

  /** Longer ones are not cancelled. */
  private static final int LONGEST = 200;

  /** A number of the algebra as one of ours. */
  static Rational rational(BigRational number) {
    return new Rational(number.numerator(), number.denominator());
  }

  /** The same without the common factor of both, where that can be found soon. */
  Fraction cancelled() {
    if (denominator.isConstant() || Math.max(numerator.length(), denominator.length()) > LONGEST) {
      return this;
    }
    GenPolynomial<BigRational> common = Divisor.common(numerator, denominator);
    return new Fraction(numerator.divide(common), denominator.divide(common));
  }

  /** Keeps a product small enough to be computed while somebody waits. */
  private static void bounded(GenPolynomial<BigRational> a, GenPolynomial<BigRational> b) {
    if ((long) a.length() * b.length() > MOST_TERMS) {
      throw new Undefined(Reason.SIZE, "the normal form has too many terms");
    }
  }

  Fraction plus(Fraction o) {
    if (!denominator.equals(o.denominator)) {
      bounded(numerator, o.denominator);
      bounded(o.numerator, denominator);
      bounded(denominator, o.denominator);
    }
    return denominator.equals(o.denominator)
        ? new Fraction(numerator.sum(o.numerator), denominator)
        : new Fraction(
            numerator.multiply(o.denominator).sum(o.numerator.multiply(denominator)),
            denominator.multiply(o.denominator));
  }

  Fraction times(Fraction o) {
    bounded(numerator, o.numerator);
    bounded(denominator, o.denominator);
    return new Fraction(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
  }

  Fraction inverse() {
    if (numerator.isZERO()) {
      throw new Undefined(Reason.DOMAIN, "division by zero");
    }
    return new Fraction(denominator, numerator);
  }

  Fraction power(int exponent) {
    Fraction base = exponent < 0 ? inverse() : this;
    if ((bits(numerator) + bits(denominator)) * Math.abs(exponent) > MOST_BITS) {
      throw new Undefined(Reason.SIZE, "the normal form has too long numbers");
    }
    Fraction result = new Fraction(numerator.ring.getONE(), numerator.ring.getONE());
    for (int i = 0; i < Math.abs(exponent); i++) {
      result = result.times(base);
    }
    return result;
  }

  private static long bits(GenPolynomial<BigRational> p) {
    return p.isZERO() ? 0 : p.leadingBaseCoefficient().bitLength();
  }

  boolean isZero() {
    return numerator.isZERO();
  }
}
