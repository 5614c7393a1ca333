package org.lemmata.number;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval that contains the true value, with outward rounding. Both ends are finite: what overflows or is
 * not a number is {@link Undefined}.
 *
 * <p>{@code +, -, *, /} and {@code sqrt} are correctly rounded in Java, so one step outward encloses them; the
 * library functions are within 2.5 units in the last place, so three steps do ({@code pow}: one unit, two steps).
 */
public record Interval(double lo, double hi) {

  /** What rounding leaves of a formula is known better than this, relatively. */
  private static final double SHARP = 1e-6;

  /** Or better than this, where numbers of about one cancel, as in {@code cos(2*atan(1))}. */
  private static final double SMALL = 1e-8;

  public Interval {
    if (!(lo <= hi) || Double.isInfinite(lo) || Double.isInfinite(hi)) {
      throw new Undefined("a value is not a finite number");
    }
  }

  public static Interval of(double exact) {
    return new Interval(exact, exact);
  }

  /** {@code value} known up to {@code error}. */
  public static Interval around(double value, double error) {
    return error == 0 ? of(value) : outward(value - error, value + error);
  }

  public static Interval of(Rational value) {
    double nearest = value.toDouble();
    return value.isDouble() ? of(nearest) : outward(nearest, nearest);
  }

  private static Interval outward(double lo, double hi) {
    return new Interval(Math.nextDown(lo), Math.nextUp(hi));
  }

  private static Interval outwardTwice(double lo, double hi) {
    return outward(Math.nextDown(lo), Math.nextUp(hi));
  }

  public double middle() {
    return lo == hi ? lo : lo / 2 + hi / 2;
  }

  /** Half the width, rounded up. */
  public double error() {
    return lo == hi ? 0 : Math.nextUp(hi / 2 - lo / 2);
  }

  public boolean isExact() {
    return lo == hi;
  }

  public Interval plus(Interval o) {
    double low = lo + o.lo;
    double high = hi + o.hi;
    return isExact() && o.isExact() && isExactInteger(low) && isExactInteger(lo) && isExactInteger(o.lo)
        ? of(low)
        : outward(low, high);
  }

  public Interval negate() {
    return new Interval(0 - hi, 0 - lo);
  }

  public Interval minus(Interval o) {
    return plus(o.negate());
  }

  public Interval times(Interval o) {
    if (isExact() && o.isExact() && isExactInteger(lo) && isExactInteger(o.lo) && isExactInteger(lo * o.lo)) {
      return of(lo * o.lo);
    }
    double a = lo * o.lo;
    double b = lo * o.hi;
    double c = hi * o.lo;
    double d = hi * o.hi;
    return outward(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  public Interval over(Interval o) {
    if (o.lo <= 0 && o.hi >= 0) {
      throw new Undefined("division by a value that may be zero");
    }
    return times(outward(1 / o.hi, 1 / o.lo));
  }

  /** Integer powers by repeated multiplication; other powers of non-negative bases through the library. */
  public Interval power(Interval exponent) {
    if (exponent.isExact() && isExactInteger(exponent.lo) && Math.abs(exponent.lo) <= 1024) {
      return integerPower((int) exponent.lo);
    }
    if (lo < 0) {
      throw new Undefined("a base that may be negative has no real power with a fractional exponent");
    }
    double a = StrictMath.pow(lo, exponent.lo);
    double b = StrictMath.pow(lo, exponent.hi);
    double c = StrictMath.pow(hi, exponent.lo);
    double d = StrictMath.pow(hi, exponent.hi);
    Interval wide =
        outwardTwice(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    return new Interval(Math.max(0, wide.lo), wide.hi);
  }

  private Interval integerPower(int exponent) {
    if (exponent < 0) {
      return of(1).over(integerPower(-exponent));
    }
    Interval result = of(1);
    for (int i = 0; i < exponent; i++) {
      result = result.times(this);
    }
    return exponent % 2 == 0 && result.lo < 0 ? new Interval(0, result.hi) : result;
  }

  public Interval abs() {
    if (lo >= 0) {
      return this;
    }
    return hi <= 0 ? negate() : new Interval(0, Math.max(-lo, hi));
  }

  public Interval sqrt() {
    if (lo < 0) {
      throw new Undefined("the square root of a value that may be negative");
    }
    Interval wide = outward(Math.sqrt(lo), Math.sqrt(hi));
    return new Interval(Math.max(0, wide.lo), wide.hi);
  }

  public Interval log() {
    if (lo <= 0) {
      throw new Undefined("the logarithm of a value that may not be positive");
    }
    Interval wide = increasing(StrictMath::log);
    return lo >= 1 ? new Interval(Math.max(0, wide.lo), wide.hi) : wide;
  }

  /** Applies a non-decreasing library function. */
  public Interval increasing(DoubleUnaryOperator f) {
    Interval wide = outwardTwice(f.applyAsDouble(lo), f.applyAsDouble(hi));
    return new Interval(Math.nextDown(wide.lo), Math.nextUp(wide.hi));
  }

  public Interval sin() {
    return wave(StrictMath::sin, 0.5);
  }

  public Interval cos() {
    return wave(StrictMath::cos, 0);
  }

  /** A sine-like function with its maxima at {@code (2k + peak) pi}; the number pi is wanted to a few units only. */
  private Interval wave(DoubleUnaryOperator f, double peak) {
    double slack = 0x1p-50 * (1 + Math.max(Math.abs(lo), Math.abs(hi)));
    double first = Math.ceil((lo - slack) / Math.PI - peak);
    double last = Math.floor((hi + slack) / Math.PI - peak);
    double a = f.applyAsDouble(lo);
    double b = f.applyAsDouble(hi);
    Interval wide = outwardTwice(Math.min(a, b), Math.max(a, b));
    boolean evenPeak = last > first || (last == first && first % 2 == 0);
    boolean oddPeak = last > first || (last == first && first % 2 != 0);
    return new Interval(oddPeak ? -1 : Math.max(-1, wide.lo), evenPeak ? 1 : Math.min(1, wide.hi));
  }

  public Interval min(Interval o) {
    return new Interval(Math.min(lo, o.lo), Math.min(hi, o.hi));
  }

  public Interval max(Interval o) {
    return new Interval(Math.max(lo, o.lo), Math.max(hi, o.hi));
  }

  public Interval hull(Interval o) {
    return new Interval(Math.min(lo, o.lo), Math.max(hi, o.hi));
  }

  public Interval widen(double by) {
    return by == 0 ? this : outward(lo - by, hi + by);
  }

  /**
   * The number that this stands for where a description needs one.
   *
   * @throws Undefined where it is known less well than rounding explains
   */
  public double sharp() {
    if (error() > Math.max(SHARP * Math.abs(middle()), SMALL)) {
      throw new Undefined("a number that is only known to lie between " + lo + " and " + hi);
    }
    return middle();
  }

  /** The integer that this is known to be exactly. */
  public int toInt() {
    if (!isExact() || !isExactInteger(lo) || Math.abs(lo) > Integer.MAX_VALUE) {
      throw new Undefined("a whole number is needed, not " + middle());
    }
    return (int) lo;
  }

  private static boolean isExactInteger(double x) {
    return Math.rint(x) == x && Math.abs(x) < 0x1p53;
  }
}
