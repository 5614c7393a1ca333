package org.lemmata.kernel.number;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.lemmata.kernel.Reason;

/**
 * A closed interval that contains the true value, with outward rounding. Both ends are finite: what overflows or is
 * not a number is {@link Undefined}.
 *
 * <p>{@code +, -, *, /} and {@code sqrt} are {@link Directed} and stay exact where nothing is lost; the library
 * functions are within 2.5 units in the last place, so three steps outward do ({@code pow}: one unit, two steps).
 */
public record Interval(double lo, double hi) {
  private static final Interval HALF = new Interval(0.5, 0.5);

  /** What rounding leaves of a formula is known better than this, relatively. */
  private static final double SHARP = 1e-6;

  /** Or better than this, where numbers of about one cancel, as in {@code cos(2*atan(1))}. */
  private static final double SMALL = 1e-8;

  public Interval {
    if (!(lo <= hi) || Double.isInfinite(lo) || Double.isInfinite(hi)) {
      throw new Undefined(Reason.RANGE, "a value is not a finite number");
    }
    // There is one zero: -0.0 becomes 0.0.
    lo += 0.0;
    hi += 0.0;
  }

  public static Interval of(double exact) {
    return new Interval(exact, exact);
  }

  /**
   * What a stored double stands for: one with few binary digits, such as 3 or -0.375, for itself; another for something
   * that was rounded to it, such as 1/3 or a drawn number.
   */
  public static Interval stored(double value) {
    return isShort(value) ? of(value) : outward(value, value);
  }

  /** Whether the last half of the digits of a double are zeros: products of two such numbers are exact. */
  public static boolean isShort(double value) {
    return (Double.doubleToLongBits(value) & 0x7FF_FFFFL) == 0 && (value == 0 || Math.abs(value) >= Double.MIN_NORMAL);
  }

  /** {@code value} known up to {@code error}. */
  public static Interval around(double value, double error) {
    return error == 0 ? of(value) : outward(value - error, value + error);
  }

  public static Interval of(Rational value) {
    double nearest = value.toDouble();
    if (value.isDouble()) {
      return of(nearest);
    }
    Interval wide = outward(nearest, nearest);
    return value.signum() > 0 ? wide.within(0, Double.MAX_VALUE) : wide.within(-Double.MAX_VALUE, 0);
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

  /** Everything in here is at most so far from the middle; rounded up. */
  public double error() {
    return lo == hi ? 0 : Math.nextUp(Math.max(hi - middle(), middle() - lo));
  }

  public boolean isExact() {
    return lo == hi;
  }

  public Interval plus(Interval o) {
    return new Interval(Directed.sumDown(lo, o.lo), Directed.sumUp(hi, o.hi));
  }

  public Interval negate() {
    return new Interval(0 - hi, 0 - lo);
  }

  public Interval minus(Interval o) {
    return plus(o.negate());
  }

  public Interval times(Interval o) {
    return new Interval(Directed.leastProduct(lo, hi, o.lo, o.hi), Directed.greatestProduct(lo, hi, o.lo, o.hi));
  }

  public Interval over(Interval o) {
    if (o.lo <= 0 && o.hi >= 0) {
      throw new Undefined(Reason.DOMAIN, "division by a value that may be zero");
    }
    if (o.hi < 0) {
      return negate().over(o.negate());
    }
    return new Interval(Directed.quotientDown(lo, lo >= 0 ? o.hi : o.lo),
        Directed.quotientUp(hi, hi >= 0 ? o.lo : o.hi));
  }

  private double least(DoubleBinaryOperator f, Interval o) {
    return Math.min(
        Math.min(f.applyAsDouble(lo, o.lo), f.applyAsDouble(lo, o.hi)),
        Math.min(f.applyAsDouble(hi, o.lo), f.applyAsDouble(hi, o.hi)));
  }

  private double greatest(DoubleBinaryOperator f, Interval o) {
    return Math.max(
        Math.max(f.applyAsDouble(lo, o.lo), f.applyAsDouble(lo, o.hi)),
        Math.max(f.applyAsDouble(hi, o.lo), f.applyAsDouble(hi, o.hi)));
  }

  /** Integer powers by repeated multiplication; other powers of non-negative bases through the library. */
  public Interval power(Interval exponent) {
    if (exponent.isExact() && isExactInteger(exponent.lo) && Math.abs(exponent.lo) <= 1024) {
      return integerPower((int) exponent.lo);
    }
    if (lo < 0) {
      throw new Undefined(Reason.DOMAIN, "a base that may be negative has no real power with a fractional exponent");
    }
    if (exponent.equals(HALF)) {
      return sqrt();
    }
    Interval wide = outwardTwice(least(StrictMath::pow, exponent), greatest(StrictMath::pow, exponent));
    return wide.within(0, Double.MAX_VALUE);
  }

  private Interval integerPower(int exponent) {
    if (exponent < 0) {
      // Where the power is beyond the doubles, its reciprocal is not.
      boolean overflows = Double.isInfinite(StrictMath.pow(2 * Math.max(-lo, hi), -exponent));
      return overflows ? of(1).over(this).integerPower(-exponent) : of(1).over(integerPower(-exponent));
    }
    Interval base = exponent % 2 == 0 ? abs() : this;
    Interval result = of(1);
    for (int i = 0; i < exponent; i++) {
      result = result.times(base);
    }
    return result;
  }

  public Interval abs() {
    if (lo >= 0) {
      return this;
    }
    return hi <= 0 ? negate() : new Interval(0, Math.max(-lo, hi));
  }

  public Interval sqrt() {
    if (lo < 0) {
      throw new Undefined(Reason.DOMAIN, "the square root of a value that may be negative");
    }
    return new Interval(Directed.rootDown(lo), Directed.rootUp(hi));
  }

  public Interval log() {
    if (lo <= 0) {
      throw new Undefined(Reason.DOMAIN, "the logarithm of a value that may not be positive");
    }
    return increasing(StrictMath::log, 1, 0);
  }

  public Interval exp() {
    return increasing(StrictMath::exp, 0, 1).within(0, Double.MAX_VALUE);
  }

  /** {@code ln(1 + x)}. */
  public Interval log1p() {
    if (lo <= -1) {
      throw new Undefined(Reason.DOMAIN, "the logarithm of a value that may not be positive");
    }
    return increasing(StrictMath::log1p, 0, 0);
  }

  public Interval sinh() {
    return increasing(StrictMath::sinh, 0, 0);
  }

  public Interval cosh() {
    return abs().increasing(StrictMath::cosh, 0, 1);
  }

  public Interval tanh() {
    return increasing(StrictMath::tanh, 0, 0).within(-1, 1);
  }

  public Interval atan() {
    return increasing(StrictMath::atan, 0, 0);
  }

  /** A non-decreasing library function that is exactly {@code there} at {@code fixed}, from where on it is as large. */
  private Interval increasing(DoubleUnaryOperator f, double fixed, double there) {
    Interval wide = outwardTwice(f.applyAsDouble(lo), f.applyAsDouble(hi));
    double low = lo >= fixed ? Math.max(there, Math.nextDown(wide.lo)) : Math.nextDown(wide.lo);
    double high = hi <= fixed ? Math.min(there, Math.nextUp(wide.hi)) : Math.nextUp(wide.hi);
    return new Interval(low, high);
  }

  /** The part that lies in a range in which the value is known to be. */
  public Interval within(double least, double most) {
    return new Interval(Math.min(Math.max(lo, least), most), Math.max(Math.min(hi, most), least));
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
    Interval all = new Interval(oddPeak ? -1 : wide.lo, evenPeak ? 1 : wide.hi).within(-1, 1);
    return lo == 0 && hi == 0 ? of(f.applyAsDouble(0)) : all;
  }

  public Interval min(Interval o) {
    return new Interval(Math.min(lo, o.lo), Math.min(hi, o.hi));
  }

  public Interval max(Interval o) {
    return new Interval(Math.max(lo, o.lo), Math.max(hi, o.hi));
  }

  /**
   * The larger of this and {@code slope} times this, {@code -1 <= slope <= 1}: on the negative side the slope counts.
   */
  public Interval bend(double slope) {
    if (lo >= 0 || slope == 1) {
      return this;
    }
    Interval below = new Interval(lo, Math.min(hi, 0)).times(of(slope));
    return hi <= 0 ? below : below.hull(new Interval(0, hi));
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
      throw new Undefined(Reason.UNDECIDED, "a number that is only known to lie between " + lo + " and " + hi);
    }
    return middle();
  }

  /** A double for this that {@link #stored} takes for what it is: one with few digits only where it is exact. */
  public double storable() {
    double middle = middle();
    if (isExact() || !isShort(middle)) {
      return middle;
    }
    return isShort(lo) ? Math.nextUp(lo) : lo;
  }

  /** The integer that this is known to be exactly. */
  public int toInt() {
    if (!isExact() || !isExactInteger(lo) || Math.abs(lo) > Integer.MAX_VALUE) {
      throw new Undefined(Reason.MISFIT, "a whole number is needed, not " + middle());
    }
    return (int) lo;
  }

  /** A whole number that is known exactly, as are its products with small ones. */
  public boolean isWholeNumber() {
    return isExact() && isExactInteger(lo);
  }

  private static boolean isExactInteger(double x) {
    return Math.rint(x) == x && Math.abs(x) < 0x1p53;
  }
}
