package org.lemmata.verify.formula;

import java.math.BigInteger;

/** {@code p/q} in lowest terms, {@code q} positive. */
public record Fraction(BigInteger p, BigInteger q) {
  /** Binary digits of a quotient, and of what it is made of. */
  private static final int QUOTIENT = 64;

  private static final int KEPT = 128;

  public Fraction {
    if (q.signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    if (!q.equals(BigInteger.ONE)) {
      BigInteger common = p.gcd(q).multiply(BigInteger.valueOf(q.signum()));
      p = p.divide(common);
      q = q.divide(common);
    }
  }

  int signum() {
    return p.signum();
  }

  boolean isWhole() {
    return q.equals(BigInteger.ONE);
  }

  /** How long it is to write. */
  int bits() {
    return p.bitLength() + q.bitLength();
  }

  Fraction plus(Fraction o) {
    return new Fraction(p.multiply(o.q).add(o.p.multiply(q)), q.multiply(o.q));
  }

  Fraction negate() {
    return new Fraction(p.negate(), q);
  }

  Fraction times(Fraction o) {
    return new Fraction(p.multiply(o.p), q.multiply(o.q));
  }

  Fraction over(Fraction o) {
    return new Fraction(p.multiply(o.q), q.multiply(o.p));
  }

  Fraction power(int n) {
    return n < 0 ? new Fraction(q.pow(-n), p.pow(-n)) : new Fraction(p.pow(n), q.pow(n));
  }

  Fraction floor() {
    BigInteger[] parts = p.divideAndRemainder(q);
    return new Fraction(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
  }

  /**
   * A double within a unit in the last place; it has the sign of the fraction, also where that is too small for a
   * double. It is made of the first digits.
   */
  double near() {
    BigInteger size = p.abs();
    BigInteger above = first(size);
    BigInteger below = first(q);
    int shift = Math.max(0, QUOTIENT + below.bitLength() - above.bitLength());
    double quotient = above.shiftLeft(shift).divide(below).doubleValue();
    int exponent = size.bitLength() - above.bitLength() - (q.bitLength() - below.bitLength()) - shift;
    double near = Math.scalb(quotient, exponent);
    return signum() * (near == 0 ? Double.MIN_VALUE : near);
  }

  private static BigInteger first(BigInteger x) {
    return x.shiftRight(Math.max(0, x.bitLength() - KEPT));
  }
}
