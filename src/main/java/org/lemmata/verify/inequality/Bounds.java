package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/**
 * Between which fractions a variable lies; null where there is no end. With {@code above} the lower end is no value.
 */
record Bounds(Num low, boolean above, Num high, boolean below) {
  static final Bounds ALL = new Bounds(null, true, null, true);

  static Bounds at(Num point) {
    return new Bounds(point, false, point, false);
  }

  static Bounds fromZero(boolean above) {
    return new Bounds(Num.whole(0), above, null, true);
  }

  /** Enclosed values. */
  static Bounds of(Range range) {
    return new Bounds(range.lo().isFinite() ? Num.of(range.lo().value()) : null, range.above(),
        range.hi().isFinite() ? Num.of(range.hi().value()) : null, range.below());
  }

  Bounds atLeast(Num bound, boolean strictly) {
    boolean isSharper = low == null || bound.compareTo(low) > 0 || bound.compareTo(low) == 0 && strictly;
    return isSharper ? new Bounds(bound, strictly, high, below) : this;
  }

  Bounds atMost(Num bound, boolean strictly) {
    boolean isSharper = high == null || bound.compareTo(high) < 0 || bound.compareTo(high) == 0 && strictly;
    return isSharper ? new Bounds(low, above, bound, strictly) : this;
  }

  boolean isPoint() {
    return low != null && high != null && low.compareTo(high) == 0;
  }

  boolean contains(Num x) {
    boolean isRight = low == null || (above ? x.compareTo(low) > 0 : x.compareTo(low) >= 0);
    return isRight && (high == null || (below ? x.compareTo(high) < 0 : x.compareTo(high) <= 0));
  }

  Bounds inside() {
    return isPoint() ? this : new Bounds(low, true, high, true);
  }

  Bounds withEnd(boolean lower) {
    return lower ? new Bounds(low, low == null, high, below) : new Bounds(low, above, high, high == null);
  }

  /** Where a root of this lies, from the fractions nearest to those of the ends that are not too large or too small. */
  Bounds root(int degree) {
    if (low == null || low.compareTo(Num.whole(0)) < 0) {
      throw new NotCovered("the root of what may be negative");
    }
    Num least = near(low, degree, -1);
    Num most = high == null ? null : near(high, degree, 1);
    return new Bounds(
        least, above && power(least, degree).compareTo(low) == 0, most,
        most == null || below && power(most, degree).compareTo(high) == 0);
  }

  private static Num near(Num x, int degree, int side) {
    double root = Math.pow(x.value(), 1.0 / degree);
    Num whole = Num.whole(Math.round(root));
    if (power(whole, degree).compareTo(x) == 0) {
      return whole;
    }
    Num off = Num.of(new BigDecimal(Math.max(0, root * (1 + side * 1e-9))));
    return power(off, degree).compareTo(x) * side >= 0 ? off : side < 0 ? Num.whole(0) : x.plus(Num.whole(1));
  }

  private static Num power(Num x, int degree) {
    return x.power(Num.whole(degree));
  }

  Range range() {
    return new Range(
        low == null ? End.LEAST : End.of(low, End.DOWN), above, high == null ? End.MOST : End.of(high, End.UP), below);
  }
}
