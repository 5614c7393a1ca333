package org.lemmata.verify.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * A real number: a double near it, how far off that may be by rounding, and the fraction that it is, where it is known
 * exactly.
 *
 * @param recordedBy the run that has recorded this time, where it is one
 */
public record Num(double value, double error, Optional<Fraction> fraction, Optional<Value.Thing> recordedBy)
    implements Comparable<Num>, Value {
  private static final int LONGEST = 4_000;

  /** What rounding may have done to a measured number. */
  private static final double MEASURED = 0x1p-48;

  /** Below this, products of small numbers may have vanished on the way, so that nothing is known but the size. */
  private static final double VANISHING = 1e-150;

  public Num {
    if (!Double.isFinite(value) || !Double.isFinite(error)) {
      throw new NotCovered("a number that is not finite");
    }
    // There is one zero.
    value += 0.0;
  }

  private Num(double value, double error, Optional<Fraction> fraction) {
    this(value, error, fraction, Optional.empty());
  }

  /** A measured number. */
  public static Num of(double value) {
    return new Num(value, MEASURED * Math.abs(value) + VANISHING, Optional.empty());
  }

  /** A measured number that may be further off by so much. */
  public static Num of(double value, double error) {
    Num measured = of(value);
    return new Num(value, measured.error + error, Optional.empty());
  }

  private static Num near(double value, double error) {
    return new Num(value, error * (1 + MEASURED) + 3 * Math.ulp(value), Optional.empty());
  }

  /** A stored number, which is exact where it is whole. */
  public static Num stored(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? whole((long) value) : of(value);
  }

  /** A time at which a run was recorded. */
  public static Num recorded(double time, Value.Thing run) {
    Num stored = stored(time);
    return new Num(stored.value, stored.error, stored.fraction, Optional.of(run));
  }

  /** Whether both are the same recorded time of the same run, whatever rounding has done to it. */
  @SuppressWarnings("ReferenceEquality") // Two runs with the same times are two runs.
  private boolean isSameRecord(Num o) {
    return recordedBy.isPresent() && o.recordedBy.isPresent() && recordedBy.get() == o.recordedBy.get()
        && value == o.value;
  }

  /** A decimal number. */
  public static Num of(BigDecimal d) {
    return fraction(d.movePointRight(Math.max(0, d.scale())).toBigIntegerExact(),
        BigInteger.TEN.pow(Math.max(0, d.scale())));
  }

  public static Num whole(long value) {
    return fraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /** As certificates write one: {@code p/q}, or {@code p} alone. */
  public static Num fraction(String text) {
    String[] parts = (text + "/1").split("/");
    return fraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
  }

  public static Num fraction(BigInteger p, BigInteger q) {
    return of(new Fraction(p, q));
  }

  /** A fraction that is very long is only known about. */
  private static Num of(Fraction fraction) {
    double near = fraction.near();
    return fraction.bits() < LONGEST ? new Num(near, Math.ulp(near), Optional.of(fraction)) : near(near, 0);
  }

  @Override
  public Num number() {
    return this;
  }

  @Override
  public double largest() {
    return Math.abs(value);
  }

  public boolean isExact() {
    return fraction.isPresent();
  }

  public boolean isWhole() {
    return fraction.filter(Fraction::isWhole).isPresent();
  }

  /** The fraction that it is; a number that is only known about is not covered where one is needed. */
  public Fraction exact() {
    return fraction.orElseThrow(() -> new NotCovered("a number that is not known exactly"));
  }

  private boolean areExact(Num o) {
    return isExact() && o.isExact();
  }

  public Num plus(Num o) {
    return areExact(o) ? of(exact().plus(o.exact())) : near(value + o.value, error + o.error);
  }

  public Num negate() {
    return new Num(-value, error, fraction.map(Fraction::negate), recordedBy);
  }

  public Num minus(Num o) {
    return isSameRecord(o) ? whole(0) : plus(o.negate());
  }

  public Num times(Num o) {
    if (isZero() || o.isZero()) {
      return whole(0);
    }
    return areExact(o)
        ? of(exact().times(o.exact()))
        : near(value * o.value, Math.abs(value) * o.error + Math.abs(o.value) * error + error * o.error);
  }

  public Num over(Num o) {
    if (areExact(o)) {
      return of(exact().over(o.exact()));
    }
    double least = Math.abs(o.value) - o.error;
    if (least <= 0) {
      throw new NotCovered("a division by what may be zero");
    }
    return near(value / o.value, (error + Math.abs(value / o.value) * o.error) / least);
  }

  public Num power(Num e) {
    if (isExact() && e.isWhole() && e.exact().p().bitLength() <= 10) {
      return of(exact().power(e.exact().p().intValue()));
    }
    double low = value - rounding();
    double high = value + rounding();
    if (low <= 0 && (!e.isWhole() || e.value < 0 && high >= 0)) {
      throw new NotCovered("a power of what may not be positive");
    }
    double power = Math.pow(value, e.value);
    double off = Math.max(Math.abs(Math.pow(value - error, e.value) - power),
        Math.abs(Math.pow(value + error, e.value) - power));
    return near(power, off + (e.isWhole() ? 0 : Math.abs(Math.log(value) * power) * e.error));
  }

  /** Half as many digits, of what cannot be negative. */
  public Num root() {
    return isZero() ? this : function(Math::sqrt);
  }

  public Num exp() {
    return isZero() ? whole(1) : function(Math::exp);
  }

  private boolean isZero() {
    return isExact() && value == 0;
  }

  public Num abs() {
    return value < 0 ? negate() : this;
  }

  /** Sine or cosine, which move no faster than their argument. */
  public Num wave(DoubleUnaryOperator f) {
    return near(f.applyAsDouble(value), error);
  }

  /** A function that is monotonic, on either side of zero at least. */
  public Num function(DoubleUnaryOperator f) {
    double there = f.applyAsDouble(value);
    double right = Math.abs(f.applyAsDouble(value + error) - there);
    double left = Math.abs(f.applyAsDouble(value - error) - there);
    // Beside the end of where a function is defined there may be no value, and `near` finds none.
    return near(there, Math.max(left, right));
  }

  public Num floor() {
    if (isExact()) {
      return of(exact().floor());
    }
    if (Math.floor(value - error) != Math.floor(value + error)) {
      throw new NotCovered("a floor that may be one of two numbers");
    }
    return fraction(new BigDecimal(Math.floor(value)).toBigIntegerExact(), BigInteger.ONE);
  }

  @Override
  public int compareTo(Num o) {
    Num difference = minus(o);
    return difference.fraction.map(Fraction::signum).orElseGet(() -> (int) Math.signum(difference.value));
  }

  public Num min(Num o) {
    return negate().max(o.negate()).negate();
  }

  /** Of two that are not told apart: between the larger of the least values and the larger of the largest ones. */
  public Num max(Num o) {
    if (isSameRecord(o) || least() >= o.most() || areExact(o) && compareTo(o) >= 0) {
      return this;
    }
    if (o.least() >= most() || areExact(o)) {
      return o;
    }
    double lo = Math.max(least(), o.least());
    double hi = Math.max(most(), o.most());
    // Where zero is the least value there is no rounding, since half of a number is exact.
    return new Num(lo / 2 + hi / 2, hi / 2 - lo / 2 + (lo == 0 ? 0 : 2 * Math.ulp(hi)), Optional.empty());
  }

  private double least() {
    return isZero() ? 0 : value - error;
  }

  private double most() {
    return isZero() ? 0 : value + error;
  }

  /** How far off its double may be where that is all that is known; an exact number is compared as a fraction. */
  public double rounding() {
    return isExact() ? 0 : error;
  }

  /** As an index or a count; what only may be a whole number is none. */
  public int toInt() {
    if (!isWhole() || exact().p().bitLength() > 30) {
      throw new NotCovered("a count that is not known to be a whole number");
    }
    return exact().p().intValue();
  }

  /** For arithmetic in doubles: whole only where the number is, so that {@link #stored} does not take it for exact. */
  public double plain() {
    return value == Math.rint(value) && !isWhole() ? Math.nextUp(value) : value;
  }
}
