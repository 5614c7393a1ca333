package org.lemmata.verify.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** {@code p/q} in lowest terms, {@code q} positive. */
public record Fraction(BigInteger p, BigInteger q) {
  private static final int DIGITS = 40;

  public Fraction {
    if (q.signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    BigInteger common = p.gcd(q).multiply(BigInteger.valueOf(q.signum()));
    p = p.divide(common);
    q = q.divide(common);
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

  /** The nearest double; it has the sign of the fraction, also where that is too small for a double. */
  double near() {
    double near = new BigDecimal(p).divide(new BigDecimal(q), new MathContext(DIGITS)).doubleValue();
    return near == 0 ? signum() * Double.MIN_VALUE : near;
  }
}
