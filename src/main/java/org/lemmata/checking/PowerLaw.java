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

  /** For how much further than by extrapolation an exponent may go. */
  private static final double BEYOND = 3;

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
    Thirds thirds = Thirds.of(points);
    Interval early = thirds.early();
    Interval late = thirds.late();
    // An exponent that goes to and fro is scattered and does not drift.
    boolean mayGoOn = early.abs().lo() <= SAME || early.middle() * late.middle() > 0;
    if (mayGoOn && late.abs().lo() > early.abs().hi() + SAME) {
      throw new Undefined(Reason.LADDER, "the exponent drifts along the ladder, faster and faster: " + thirds);
    }
  }

  /**
   * An exponent outside of what is allowed may be on its way there. Where it goes on as it does, each step the same
   * part of the one before, it ends where Aitken's extrapolation says; what approaches more slowly than that gets
   * {@link #BEYOND} times as far.
   *
   * @throws Undefined where the exponent may end between {@code low} and {@code high}
   */
  static void requireNotOnItsWay(List<Point> points, Interval low, Interval high) {
    Thirds thirds = Thirds.of(points);
    double early = thirds.early().middle();
    double late = thirds.late().middle();
    double end = thirds.end().middle();
    boolean goesOn = early * late > 0 && (late > 0 ? end < low.lo() : end > high.hi());
    double part = Math.abs(late / early);
    double reach = part < 1 ? end + BEYOND * late * part / (1 - part) : late * Double.POSITIVE_INFINITY;
    if (goesOn && Math.abs(late) > SAME && (late > 0 ? reach >= low.lo() : reach <= high.hi())) {
      throw new Undefined(Reason.LADDER, "the exponent is still on its way along the ladder: " + thirds);
    }
  }

  /** The exponents of the first, the second and the last third of a ladder. */
  private record Thirds(Interval first, Interval middle, Interval end) {
    static Thirds of(List<Point> points) {
      int last = points.size() - 1;
      if (points.size() < LEAST) {
        throw new Undefined(Reason.LADDER, "only " + points.size() + " rungs lie in the window of the rate; " + LEAST
            + " are needed to see whether its exponent drifts");
      }
      return new Thirds(slope(points.get(0), points.get(last / 3)),
          slope(points.get(last / 3), points.get(2 * last / 3)), slope(points.get(2 * last / 3), points.get(last)));
    }

    Interval early() {
      return middle.minus(first);
    }

    Interval late() {
      return end.minus(middle);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.4g, %.4g, %.4g", first.middle(), middle.middle(), end.middle());
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
