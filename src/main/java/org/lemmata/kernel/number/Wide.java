package org.lemmata.kernel.number;

import org.lemmata.kernel.Reason;

/**
 * The enclosure {@code 2^exponent * part}. Products of very small and very large numbers neither vanish nor overflow on
 * the way: only what comes out at the end has to be a double.
 */
public record Wide(Interval part, long exponent) {
  public static final Wide ZERO = new Wide(Interval.of(0), 0);

  /** A part further from one than this gives its size to the exponent. */
  private static final int USUAL = 64;

  /** Powers of two beyond this make zero or an overflow of every double. */
  private static final int FAR = 5_000;

  /** Exponentials of what is further from zero are only known to be positive and tiny, or too large. */
  private static final double MOST = 1e12;

  /** Where the exponent of a double begins. */
  private static final int MANTISSA = 52;

  private static final Interval LN2 = new Interval(0x1.62e42fefa39efp-1, 0x1.62e42fefa39f0p-1);

  public Wide {
    int size = Math.getExponent(Math.max(Math.abs(part.lo()), Math.abs(part.hi())));
    if (Math.abs(size) > USUAL && !(part.lo() == 0 && part.hi() == 0)) {
      part = scaled(part, -size);
      exponent = Math.addExact(exponent, size);
    }
  }

  public static Wide of(double exact) {
    return of(Interval.of(exact));
  }

  /** As {@link Interval#stored}. */
  public static Wide stored(double value) {
    return of(Interval.stored(value));
  }

  public static Wide of(Interval enclosure) {
    return new Wide(enclosure, 0);
  }

  /** A number no double can hold is {@link Undefined}; one too small for doubles lies between zero and the smallest. */
  public Interval interval() {
    return part.lo() == 0 && part.hi() == 0 ? part : scaled(part, exponent);
  }

  /** The least number in here. */
  public Wide low() {
    return new Wide(Interval.of(part.lo()), exponent);
  }

  /** The greatest number in here. */
  public Wide high() {
    return new Wide(Interval.of(part.hi()), exponent);
  }

  public Wide plus(Wide o) {
    if (o.isZero()) {
      return this;
    }
    if (isZero() || exponent < o.exponent) {
      return isZero() ? o : o.plus(this);
    }
    return new Wide(part.plus(scaled(o.part, o.exponent - exponent)), exponent);
  }

  public Wide minus(Wide o) {
    return plus(o.negate());
  }

  public Wide times(Wide o) {
    return new Wide(part.times(o.part), Math.addExact(exponent, o.exponent));
  }

  public Wide over(Wide o) {
    return new Wide(part.over(o.part), Math.subtractExact(exponent, o.exponent));
  }

  public Wide negate() {
    return new Wide(part.negate(), exponent);
  }

  public Wide abs() {
    return new Wide(part.abs(), exponent);
  }

  /** A power from 1. */
  public Wide power(int n) {
    Wide base = n % 2 == 0 ? abs() : this;
    Wide result = base;
    for (int i = 1; i < n; i++) {
      result = result.times(base);
    }
    return result;
  }

  public Wide sqrt() {
    boolean isOdd = exponent % 2 != 0;
    return new Wide((isOdd ? part.times(Interval.of(2)) : part).sqrt(), (isOdd ? exponent - 1 : exponent) / 2);
  }

  /** The larger of this and {@code slope} times this. */
  public Wide bend(double slope) {
    return new Wide(part.bend(slope), exponent);
  }

  public Wide exp() {
    return exp(part.lo()).hull(exp(part.hi()));
  }

  private Wide exp(double end) {
    Wide x = new Wide(Interval.of(end), exponent);
    if (!x.exceeds(-MOST)) {
      return new Wide(new Interval(0, 1), (long) -MOST);
    }
    double k = Math.rint(x.interval().middle() / LN2.lo());
    return new Wide(x.interval().minus(Interval.of(k).times(LN2)).exp(), (long) k);
  }

  /**
   * {@code ln(1 + x)} of a number that is not negative; it lies between {@code x - x^2/2} and {@code x}, which is sharp
   * near zero.
   */
  public Wide log1p() {
    return exceeds(0x1p-60) ? of(interval().log1p()) : hull(minus(power(2).times(of(0.5))));
  }

  private boolean exceeds(double limit) {
    return minus(of(limit)).part.hi() > 0;
  }

  /** Everything between the lower end of one and the upper end of the other. */
  public Wide hull(Wide o) {
    if (isZero() || !o.isZero() && exponent < o.exponent) {
      return o.isZero() ? this : o.hull(this);
    }
    return new Wide(part.hull(o.isZero() ? o.part : scaled(o.part, o.exponent - exponent)), exponent);
  }

  public boolean isPositive() {
    return part.lo() > 0;
  }

  public boolean isZero() {
    return part.lo() == 0 && part.hi() == 0;
  }

  /**
   * The sign of everything in here.
   *
   * @throws Undefined where it is not known
   */
  public int sign() {
    if (part.lo() > 0 || part.hi() < 0 || isZero()) {
      return (int) Math.signum(part.lo());
    }
    throw new Undefined(Reason.UNDECIDED, "a number may be zero, up to rounding");
  }

  /** {@code 2^by} times an interval; exact unless it leaves the range of doubles. */
  private static Interval scaled(Interval x, long by) {
    if (by == 0) {
      return x;
    }
    int power = (int) Math.max(-FAR, Math.min(FAR, by));
    if (Math.abs(power) < Double.MAX_EXPONENT) {
      double factor = Double.longBitsToDouble((long) (power + Double.MAX_EXPONENT) << MANTISSA);
      double low = x.lo() * factor;
      double high = x.hi() * factor;
      if (isFull(low, x.lo()) && isFull(high, x.hi())) {
        return new Interval(low, high);
      }
    }
    double lo = Math.scalb(x.lo(), power);
    double hi = Math.scalb(x.hi(), power);
    return new Interval(
        Math.scalb(lo, -power) > x.lo() ? Math.nextDown(lo) : lo,
        Math.scalb(hi, -power) < x.hi() ? Math.nextUp(hi) : hi);
  }

  /** Whether a double times a power of two lost no digits; the smallest normal number may be a rounded one. */
  private static boolean isFull(double product, double of) {
    double size = Math.abs(product);
    return of == 0 || size > Double.MIN_NORMAL && size <= Double.MAX_VALUE;
  }
}
