package org.lemmata.checking;

import java.util.List;
import java.util.Optional;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/**
 * Where values that approach something geometrically, from one side or from both in turn, would end, by Aitken's rule
 * on the last four of them.
 */
final class Extrapolation {
  /**
   * Where differences shrink more slowly than this, the approach may be no geometric one, and the rule ends too early.
   */
  private static final double STEADY = 2.0 / 3;

  /** The last change of what the rule gives, times this, is its error. */
  private static final double SAFETY = 3;

  private Extrapolation() {}

  /** Nothing where there are fewer than four values, or they do not approach anything at a steady pace. */
  static Optional<Interval> of(List<Interval> values) {
    int n = values.size();
    if (n < 4) {
      return Optional.empty();
    }
    try {
      Interval before = end(values.subList(n - 4, n - 1));
      Interval now = end(values.subList(n - 3, n));
      double change = now.minus(before).abs().hi();
      return Optional.of(now.widen(SAFETY * change));
    } catch (Undefined unsteady) {
      return Optional.empty();
    }
  }

  private static Interval end(List<Interval> three) {
    Interval first = three.get(1).minus(three.get(0));
    Interval second = three.get(2).minus(three.get(1));
    Interval pace = second.over(first);
    if (!(pace.abs().hi() <= STEADY)) {
      throw new Undefined(Reason.LADDER, "no steady approach");
    }
    return three.get(2).plus(second.times(pace).over(Interval.of(1).minus(pace)));
  }
}
