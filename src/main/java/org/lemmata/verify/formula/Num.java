package org.lemmata.verify.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;

/** A real number: the double next to it, and the fraction {@code p/q} where it is known exactly (null elsewhere). */
public record Num(double value, BigInteger p, BigInteger q) implements Comparable<Num> {
  private static final int LONGEST = 4_000;

  public Num {
    if (!Double.isFinite(value)) {
      throw new NotCovered("a number that is not finite");
    }
  }

  public static Num of(double value) {
    return new Num(value, null, null);
  }

  /** A stored number, which is exact where it is whole. */
  public static Num stored(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? whole((long) value) : of(value);
  }

  public static Num whole(long value) {
    return fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Num fraction(BigInteger p, BigInteger q) {
    if (q.signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    BigInteger g = p.gcd(q).multiply(BigInteger.valueOf(q.signum()));
    double near = new BigDecimal(p).divide(new BigDecimal(q), new MathContext(40)).doubleValue();
    return p.bitLength() + q.bitLength() < LONGEST ? new Num(near, p.divide(g), q.divide(g)) : of(near);
  }

  public boolean isExact() {
    return q != null;
  }

  public boolean isWhole() {
    return isExact() && q.equals(BigInteger.ONE);
  }

  public Num plus(Num o) {
    return isExact() && o.isExact() ? fraction(p.multiply(o.q).add(o.p.multiply(q)), q.multiply(o.q)) : of(value + o.value);
  }

  public Num negate() {
    return new Num(-value, isExact() ? p.negate() : null, q);
  }

  public Num minus(Num o) {
    return plus(o.negate());
  }

  public Num times(Num o) {
    return isExact() && o.isExact() ? fraction(p.multiply(o.p), q.multiply(o.q)) : of(value * o.value);
  }

  public Num over(Num o) {
    return isExact() && o.isExact() ? fraction(p.multiply(o.q), q.multiply(o.p)) : of(value / o.value);
  }

  public Num power(Num e) {
    if (!isExact() || !e.isWhole() || e.p.bitLength() > 10) {
      return of(Math.pow(value, e.value));
    }
    int n = Math.abs(e.p.intValue());
    Num power = fraction(p.pow(n), q.pow(n));
    return e.p.signum() < 0 ? whole(1).over(power) : power;
  }

  public Num abs() {
    return value < 0 ? negate() : this;
  }

  public Num function(DoubleUnaryOperator f) {
    return of(f.applyAsDouble(value));
  }

  @Override
  public int compareTo(Num o) {
    Num difference = minus(o);
    return difference.isExact() ? difference.p.signum() : (int) Math.signum(difference.value);
  }

  public Num min(Num o) {
    return compareTo(o) <= 0 ? this : o;
  }

  public Num max(Num o) {
    return compareTo(o) >= 0 ? this : o;
  }

  /** As an index or a count. */
  public int toInt() {
    if (Math.abs(value - Math.rint(value)) > 1e-6 || Math.abs(value) > 1e9) {
      throw new NotCovered("a count that is not a whole number");
    }
    return (int) Math.rint(value);
  }
}
