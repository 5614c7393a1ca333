package org.lemmata.kernel.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.lemmata.kernel.Reason;

/** An exact fraction in lowest terms with a positive denominator. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  public Rational {
    if (denominator.signum() == 0) {
      throw new Undefined(Reason.DOMAIN, "division by zero");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
      if (!divisor.equals(BigInteger.ONE)) {
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
      }
    }
  }

  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Rational of(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    return value.scale() >= 0
        ? new Rational(unscaled, BigInteger.TEN.pow(value.scale()))
        : new Rational(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
  }

  /** The exact value of a finite double. */
  public static Rational of(double value) {
    return of(new BigDecimal(value));
  }

  public Rational plus(Rational o) {
    return new Rational(
        numerator.multiply(o.denominator).add(o.numerator.multiply(denominator)), denominator.multiply(o.denominator));
  }

  public Rational minus(Rational o) {
    return plus(o.negate());
  }

  public Rational times(Rational o) {
    return new Rational(numerator.multiply(o.numerator), denominator.multiply(o.denominator));
  }

  public Rational over(Rational o) {
    return new Rational(numerator.multiply(o.denominator), denominator.multiply(o.numerator));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational power(int exponent) {
    return exponent >= 0
        ? new Rational(numerator.pow(exponent), denominator.pow(exponent))
        : ONE.over(power(-exponent));
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** The nearest double, up to the last place where it is subnormal, or numerator or denominator are beyond 2^53. */
  public double toDouble() {
    int shift = denominator.bitLength() - 1;
    if (denominator.bitCount() == 1 && shift < 1000 && numerator.bitLength() < 1000
        && numerator.bitLength() - shift > -1000) {
      return Math.scalb(numerator.doubleValue(), -shift);
    }
    if (numerator.bitLength() < 54 && denominator.bitLength() < 54) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL128)
        .doubleValue();
  }

  /** Whether this is a double: an integer of 53 bits times a power of two from -1074, below 2^1024. */
  boolean isDouble() {
    if (denominator.bitCount() != 1) {
      return false;
    }
    BigInteger size = numerator.abs();
    int shift = denominator.bitLength() - 1;
    int lowest = Math.max(0, size.getLowestSetBit());
    return size.bitLength() - lowest <= 53 && size.bitLength() - shift <= 1024 && lowest - shift >= -1074;
  }

  @Override
  public int compareTo(Rational o) {
    return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
