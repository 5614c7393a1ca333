package org.lemmata.verify.inequality;

import java.math.BigDecimal;
import java.util.Optional;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/** Between which fractions a variable lies, where there are ends. With {@code above} the lower end is no value. */
record Bounds(Optional<Num> low, boolean above, Optional<Num> high, boolean below) {
  private static final int HIGHEST_DEGREE = 64;

  static final Bounds ALL = new Bounds(Optional.empty(), true, Optional.empty(), true);

  Bounds {
    if (!low.stream().allMatch(Num::isExact) || !high.stream().allMatch(Num::isExact)) {
      throw new NotCovered("an end with so many digits");
    }
  }

  static Bounds at(Num point) {
    return new Bounds(Optional.of(point), false, Optional.of(point), false);
  }

  static Bounds fromZero(boolean above) {
    return ALL.from(Num.whole(0), above);
  }

  /** Enclosed values. */
  static Bounds of(Range range) {
    return new Bounds(range.lo().fraction(), range.above(), range.hi().fraction(), range.below());
  }

  /** The same with another lower end. */
  Bounds from(Num bound, boolean strictly) {
    return new Bounds(Optional.of(bound), strictly, high, below);
  }

  /** The same with another upper end. */
  Bounds to(Num bound, boolean strictly) {
    return new Bounds(low, above, Optional.of(bound), strictly);
  }

  Bounds atLeast(Num bound, boolean strictly) {
    return low.isEmpty() || isBeyond(bound.compareTo(low.get()), strictly) ? from(bound, strictly) : this;
  }

  Bounds atMost(Num bound, boolean strictly) {
    return high.isEmpty() || isBeyond(high.get().compareTo(bound), strictly) ? to(bound, strictly) : this;
  }

  private static boolean isBeyond(int comparison, boolean orEqual) {
    return comparison > 0 || comparison == 0 && orEqual;
  }

  boolean hasEnds() {
    return low.isPresent() || high.isPresent();
  }

  boolean hasBothEnds() {
    return low.isPresent() && high.isPresent();
  }

  boolean isPoint() {
    return low.filter(least -> high.filter(most -> least.compareTo(most) == 0).isPresent()).isPresent();
  }

  boolean isNotNegative() {
    return low.filter(end -> end.compareTo(Num.whole(0)) >= 0).isPresent();
  }

  boolean contains(Num x) {
    boolean isAbove = low.isEmpty() || isBeyond(x.compareTo(low.get()), !above);
    return isAbove && (high.isEmpty() || isBeyond(high.get().compareTo(x), !below));
  }

  Bounds inside() {
    return isPoint() ? this : new Bounds(low, true, high, true);
  }

  Bounds withEnd(boolean lower) {
    return lower ? new Bounds(low, low.isEmpty(), high, below) : new Bounds(low, above, high, high.isEmpty());
  }

  /** Where a root of this lies, from the fractions nearest to those of the ends that are not too large or too small. */
  Bounds root(int degree) {
    if (!isNotNegative() || degree > HIGHEST_DEGREE) {
      throw new NotCovered("the root of what may be negative, or a root so high");
    }
    return new Bounds(
        low.map(x -> near(x, degree, -1)), above && isRoot(low, degree, -1), high.map(x -> near(x, degree, 1)),
        high.isEmpty() || below && isRoot(high, degree, 1));
  }

  private static boolean isRoot(Optional<Num> end, int degree, int side) {
    return end.filter(x -> power(near(x, degree, side), degree).compareTo(x) == 0).isPresent();
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
    Num power = x.power(Num.whole(degree));
    if (!power.isExact()) {
      throw new NotCovered("a power with so many digits");
    }
    return power;
  }

  Range range() {
    return new Range(
        low.map(x -> End.of(x, End.DOWN)).orElse(End.LEAST), above, high.map(x -> End.of(x, End.UP)).orElse(End.MOST),
        below);
  }
}
