package org.lemmata.checking;

import java.util.List;
import java.util.Locale;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/**
 * The least-squares exponent of a power law on logarithmic axes.
 *
 * @param standardError of the exponent, from the scatter about the fitted line
 * @param inherited what the errors of the values can do to the exponent at most
 */
record PowerLaw(double exponent, double standardError, double inherited) {

  /** Exponents that differ by less are the same. */
  private static final double SAME = 0.01;

  /** {@code ln x} and an enclosure of {@code ln y}. */
  record Point(double x, Interval y) {}

  /** The least number of points that show whether an exponent drifts. */
  private static final int LEAST = 4;

  /** @throws Undefined for fewer than three points */
  static PowerLaw fit(List<Point> points) {
    int n = points.size();
    if (n < 3) {
      throw new Undefined(Reason.LADDER, "only " + n + " rungs lie in the window of the rate; three are needed");
    }
    double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double meanY = points.stream().mapToDouble(p -> p.y().middle()).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double inherited = 0;
    for (Point p : points) {
      xx += (p.x() - meanX) * (p.x() - meanX);
      xy += (p.x() - meanX) * (p.y().middle() - meanY);
      inherited += Math.abs(p.x() - meanX) * p.y().error();
    }
    double slope = xy / xx;
    double scatter = 0;
    for (Point p : points) {
      double rest = p.y().middle() - meanY - slope * (p.x() - meanX);
      scatter += rest * rest;
    }
    return new PowerLaw(slope, Math.sqrt(scatter / (n - 2) / xx), inherited / xx);
  }

  /**
   * A sum of two powers looks like one of them until the other wins: then the exponent drifts, faster and faster.
   * Towards the leading power it drifts more and more slowly.
   *
   * @throws Undefined where the exponent changes more between the last two thirds of the points than between the first
   *     two
   */
  static void requireNoDrift(List<Point> points) {
    int last = points.size() - 1;
    if (points.size() < LEAST) {
      throw new Undefined(Reason.LADDER, "only " + points.size() + " rungs lie in the window of the rate; " + LEAST
          + " are needed to see whether its exponent drifts");
    }
    Interval first = slope(points.get(0), points.get(last / 3));
    Interval middle = slope(points.get(last / 3), points.get(2 * last / 3));
    Interval end = slope(points.get(2 * last / 3), points.get(last));
    Interval early = middle.minus(first);
    Interval late = end.minus(middle);
    // An exponent that goes to and fro is scattered and does not drift.
    boolean mayGoOn = early.abs().lo() <= SAME || early.middle() * late.middle() > 0;
    if (mayGoOn && late.abs().lo() > early.abs().hi() + SAME) {
      throw new Undefined(Reason.LADDER,
          String.format(Locale.ROOT, "the exponent drifts along the ladder, faster and faster: %.4g, %.4g, %.4g",
              first.middle(), middle.middle(), end.middle()));
    }
  }

  private static Interval slope(Point a, Point b) {
    return b.y().minus(a.y()).over(Interval.of(b.x()).minus(Interval.of(a.x())));
  }

  /** Two standard errors and the inherited error to either side. */
  Interval enclosure() {
    return Interval.around(exponent, 2 * standardError + inherited);
  }
}
