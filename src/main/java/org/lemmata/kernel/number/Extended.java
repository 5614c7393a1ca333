package org.lemmata.kernel.number;

import java.util.function.DoubleBinaryOperator;
import java.util.function.UnaryOperator;
import org.lemmata.kernel.Reason;

/**
 * All real values between two ends, with outward rounding. An end may be infinite, and it may be left out: with
 * {@code above} every value is larger than {@code lo}, with {@code below} smaller than {@code hi}. So {@code 1/x} and
 * {@code log(x)} have a value on all of {@code 0 < x < 1}, where an {@link Interval} has none.
 */
public record Extended(double lo, boolean above, double hi, boolean below) {
  /** Every real number. */
  public static final Extended ALL = new Extended(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true);

  public Extended {
    if (!(lo <= hi) || lo == Double.POSITIVE_INFINITY || hi == Double.NEGATIVE_INFINITY) {
      throw new Undefined(Reason.RANGE, "no real number lies there");
    }
    // There is one zero: -0.0 becomes 0.0.
    lo += 0.0;
    hi += 0.0;
    above |= lo == Double.NEGATIVE_INFINITY;
    below |= hi == Double.POSITIVE_INFINITY;
  }

  /** A closed interval. */
  public static Extended of(Interval closed) {
    return new Extended(closed.lo(), false, closed.hi(), false);
  }

  public static Extended of(Rational value) {
    return of(Interval.of(value));
  }

  public static Extended of(double lo, double hi) {
    return new Extended(lo, false, hi, false);
  }

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** A little more than half of pi. */
  private static final double QUARTER_TURN = 0x1.921fb54442d19p0;

  public boolean isPositive() {
    return lo > 0 || lo == 0 && above;
  }

  public boolean isNegative() {
    return hi < 0 || hi == 0 && below;
  }

  public boolean isNotNegative() {
    return lo >= 0;
  }

  public boolean isNotPositive() {
    return hi <= 0;
  }

  public boolean isFinite() {
    return Double.isFinite(lo) && Double.isFinite(hi);
  }

  private boolean isZero() {
    return lo == 0 && hi == 0;
  }

  private boolean excludesZero() {
    return isPositive() || isNegative();
  }

  public Extended negate() {
    return new Extended(0 - hi, below, 0 - lo, above);
  }

  public Extended plus(Extended o) {
    return new Extended(low(Directed.sumDown(lo, o.lo)), above || o.above, high(Directed.sumUp(hi, o.hi)),
        below || o.below);
  }

  public Extended times(Extended o) {
    if (isZero() || o.isZero()) {
      return of(0, 0);
    }
    boolean apartFromZero = excludesZero() && o.excludesZero();
    double least = extreme(Extended::productDown, Math::min, o);
    double greatest = extreme(Extended::productUp, Math::max, o);
    boolean leastLeftOut = least == 0 ? apartFromZero : isLeftOut(Extended::productDown, least, o);
    boolean greatestLeftOut = greatest == 0 ? apartFromZero : isLeftOut(Extended::productUp, greatest, o);
    return new Extended(least, leastLeftOut, greatest, greatestLeftOut);
  }

  private double extreme(DoubleBinaryOperator product, DoubleBinaryOperator better, Extended o) {
    return better.applyAsDouble(
        better.applyAsDouble(product.applyAsDouble(lo, o.lo), product.applyAsDouble(lo, o.hi)),
        better.applyAsDouble(product.applyAsDouble(hi, o.lo), product.applyAsDouble(hi, o.hi)));
  }

  /**
   * Whether each pair of ends with this product has an end that is left out. A product other than zero is extreme at
   * ends only.
   */
  private boolean isLeftOut(DoubleBinaryOperator product, double value, Extended o) {
    return (product.applyAsDouble(lo, o.lo) != value || above || o.above)
        && (product.applyAsDouble(lo, o.hi) != value || above || o.below)
        && (product.applyAsDouble(hi, o.lo) != value || below || o.above)
        && (product.applyAsDouble(hi, o.hi) != value || below || o.below);
  }

  /** Zero times an end at infinity is zero: the end itself is no value. */
  private static double productDown(double a, double b) {
    return a == 0 || b == 0 ? 0 : low(Directed.productDown(a, b));
  }

  private static double productUp(double a, double b) {
    return a == 0 || b == 0 ? 0 : high(Directed.productUp(a, b));
  }

  /** A lower bound that overflowed is the largest double. */
  private static double low(double value) {
    return value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : value;
  }

  private static double high(double value) {
    return value == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : value;
  }

  public Extended reciprocal() {
    if (isNegative()) {
      return negate().reciprocal().negate();
    }
    if (!isPositive()) {
      throw new Undefined(Reason.DOMAIN, "division by a value that may be zero");
    }
    double least = hi == Double.POSITIVE_INFINITY ? 0 : Directed.quotientDown(1, hi);
    double greatest = lo == 0 ? Double.POSITIVE_INFINITY : Directed.quotientUp(1, lo);
    return new Extended(least, below, greatest, above);
  }

  /** @param exponent not negative */
  public Extended power(int exponent) {
    if (exponent == 0) {
      return of(1, 1);
    }
    return exponent % 2 == 0
        ? even(e -> whole(e, exponent), 0, INFINITE)
        : increasing(e -> whole(e, exponent), -INFINITE, -INFINITE, INFINITE);
  }

  private static Interval whole(Interval base, int exponent) {
    return base.power(Interval.of(exponent));
  }

  /** A power of what is not negative, with an exponent above zero. */
  public Extended root(Rational exponent) {
    if (!isNotNegative()) {
      throw new Undefined(Reason.DOMAIN, "a base that may be negative has no real power with a fractional exponent");
    }
    return increasing(e -> e.power(Interval.of(exponent)), 0, 0, INFINITE);
  }

  public Extended abs() {
    if (isNotNegative()) {
      return this;
    }
    return isNotPositive()
        ? negate()
        : new Extended(0, false, Math.max(-lo, hi), (-lo < hi || above) && (hi < -lo || below));
  }

  /**
   * The image under a continuous, strictly increasing function. Values too large for doubles have the sign of their
   * argument.
   *
   * @param from the lower end of where the function is defined, at which it may still have a value
   * @param atFrom its limit there
   * @param atInfinity its limit at infinity
   */
  private Extended increasing(UnaryOperator<Interval> function, double from, double atFrom, double atInfinity) {
    if (lo < from) {
      throw new Undefined(Reason.DOMAIN, "a function of a value outside of where it is defined");
    }
    double low = lo == from && above ? atFrom : Math.max(atFrom, image(function, lo).lo);
    double high = hi == Double.POSITIVE_INFINITY ? atInfinity : Math.min(atInfinity, image(function, hi).hi);
    return new Extended(low, above, high, below);
  }

  private static Extended image(UnaryOperator<Interval> function, double end) {
    double beyond = Double.MAX_VALUE / 2;
    try {
      return of(function.apply(Interval.of(end)));
    } catch (Undefined overflow) {
      if (end == 0) {
        throw overflow;
      }
      return end > 0 ? of(beyond, Double.POSITIVE_INFINITY) : of(Double.NEGATIVE_INFINITY, -beyond);
    }
  }

  /** The image under an even function that increases above zero. */
  private Extended even(UnaryOperator<Interval> function, double atZero, double atInfinity) {
    return abs().increasing(function, 0, atZero, atInfinity);
  }

  public Extended exp() {
    return increasing(Interval::exp, -INFINITE, 0, INFINITE);
  }

  public Extended log() {
    return increasing(Interval::log, 0, -INFINITE, INFINITE);
  }

  public Extended sqrt() {
    return increasing(Interval::sqrt, 0, 0, INFINITE);
  }

  public Extended sinh() {
    return increasing(Interval::sinh, -INFINITE, -INFINITE, INFINITE);
  }

  public Extended cosh() {
    return even(Interval::cosh, 1, INFINITE);
  }

  public Extended tanh() {
    return increasing(Interval::tanh, -INFINITE, -1, 1);
  }

  public Extended atan() {
    return increasing(Interval::atan, -INFINITE, -QUARTER_TURN, QUARTER_TURN);
  }

  public Extended sin() {
    return wave(Interval::sin);
  }

  public Extended cos() {
    return wave(Interval::cos);
  }

  private Extended wave(UnaryOperator<Interval> function) {
    return isFinite() ? of(function.apply(new Interval(lo, hi))) : of(-1, 1);
  }

  public Extended min(Extended o) {
    return negate().max(o.negate()).negate();
  }

  public Extended max(Extended o) {
    boolean leftOut = lo == o.lo ? above || o.above : lo > o.lo ? above : o.above;
    boolean rightOut = hi == o.hi ? below && o.below : hi > o.hi ? below : o.below;
    return new Extended(Math.max(lo, o.lo), leftOut, Math.max(hi, o.hi), rightOut);
  }
}
