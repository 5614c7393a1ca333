package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.BinaryOperator;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/** All values between two ends; with {@code above} the lower one is none of them, with {@code below} the upper one. */
record Range(End lo, boolean above, End hi, boolean below) {
  static final Range ALL = new Range(End.LEAST, true, End.MOST, true);

  Range {
    above |= !lo.isFinite();
    below |= !hi.isFinite();
  }

  static Range of(Num fraction) {
    return new Range(End.of(fraction, End.DOWN), false, End.of(fraction, End.UP), false);
  }

  static Range of(BigDecimal lo, BigDecimal hi) {
    return new Range(End.of(lo), false, End.of(hi), false);
  }

  /** A function of one end, rounded both ways. */
  interface Curve {
    Range at(BigDecimal x);
  }

  boolean isPositive() {
    return lo.signum() > 0 || lo.signum() == 0 && above;
  }

  boolean isNegative() {
    return negate().isPositive();
  }

  boolean isNotNegative() {
    return lo.signum() >= 0;
  }

  private boolean excludesZero() {
    return isPositive() || isNegative();
  }

  Range negate() {
    return new Range(hi.negate(), below, lo.negate(), above);
  }

  Range plus(Range o) {
    return new Range(lo.plus(o.lo, End.DOWN), above || o.above, hi.plus(o.hi, End.UP), below || o.below);
  }

  Range times(Range o) {
    End least = best(o, End.DOWN, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    End most = best(o, End.UP, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    return new Range(least, isLeftOut(least, o, End.DOWN), most, isLeftOut(most, o, End.UP));
  }

  private End best(Range o, MathContext rounding, BinaryOperator<End> better) {
    End one = better.apply(lo.times(o.lo, rounding), lo.times(o.hi, rounding));
    return better.apply(one, better.apply(hi.times(o.lo, rounding), hi.times(o.hi, rounding)));
  }

  /** Zero is a product where one factor is; other extreme products are products of ends. */
  private boolean isLeftOut(End product, Range o, MathContext rounding) {
    if (product.signum() == 0) {
      return excludesZero() && o.excludesZero();
    }
    return (above || o.above || lo.times(o.lo, rounding).compareTo(product) != 0)
        && (above || o.below || lo.times(o.hi, rounding).compareTo(product) != 0)
        && (below || o.above || hi.times(o.lo, rounding).compareTo(product) != 0)
        && (below || o.below || hi.times(o.hi, rounding).compareTo(product) != 0);
  }

  Range inverse() {
    if (isNegative()) {
      return negate().inverse().negate();
    }
    if (!isPositive()) {
      throw new NotCovered("a division by what may be zero");
    }
    return new Range(hi.inverse(End.DOWN), below, lo.signum() == 0 ? End.MOST : lo.inverse(End.UP), above);
  }

  Range power(int n) {
    if (n < 0) {
      return power(-n).inverse();
    }
    if (n == 0) {
      return new Range(End.of(BigDecimal.ONE), false, End.of(BigDecimal.ONE), false);
    }
    Range base = n % 2 == 0 ? abs() : this;
    return new Range(power(base.lo, n, End.DOWN, End.UP), base.above, power(base.hi, n, End.UP, End.DOWN), base.below);
  }

  private static End power(End x, int n, MathContext rounding, MathContext other) {
    if (x.signum() < 0) {
      return power(x.negate(), n, other, rounding).negate();
    }
    End power = End.of(BigDecimal.ONE);
    for (int i = 0; i < n; i++) {
      power = power.times(x, rounding);
    }
    return power;
  }

  Range abs() {
    if (isNotNegative()) {
      return this;
    }
    if (hi.signum() <= 0) {
      return negate();
    }
    int larger = lo.negate().compareTo(hi);
    return new Range(End.ZERO, false, larger > 0 ? lo.negate() : hi,
        larger > 0 ? above : larger < 0 ? below : above && below);
  }

  /**
   * The image under a strictly increasing curve.
   *
   * @param from the lower end of where it is defined, at which it may still have a value
   */
  Range increasing(Curve curve, End from, End atFrom, End atInfinity) {
    if (lo.compareTo(from) < 0) {
      throw new NotCovered("a function of a value where it is none");
    }
    End low = lo.compareTo(from) == 0 && above ? atFrom : curve.at(lo.value()).lo;
    End high = hi.isFinite() ? curve.at(hi.value()).hi : atInfinity;
    return new Range(low, above, high, below);
  }

  Range max(Range o) {
    int lower = lo.compareTo(o.lo);
    int upper = hi.compareTo(o.hi);
    return new Range(
        lower >= 0 ? lo : o.lo, lower == 0 ? above || o.above : lower > 0 ? above : o.above,
        upper >= 0 ? hi : o.hi, upper == 0 ? below && o.below : upper > 0 ? below : o.below);
  }

  Range min(Range o) {
    return negate().max(o.negate()).negate();
  }
}
