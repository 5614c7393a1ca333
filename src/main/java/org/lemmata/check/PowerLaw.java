package org.lemmata.check;

import java.util.List;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/**
 * The least-squares exponent of a power law on logarithmic axes.
 *
 * @param standardError of the exponent, from the scatter about the fitted line
 * @param inherited what the errors of the values can do to the exponent at most
 */
record PowerLaw(double exponent, double standardError, double inherited) {

  /** {@code ln x} and an enclosure of {@code ln y}. */
  record Point(double x, Interval y) {}

  /** @throws Undefined for fewer than three points */
  static PowerLaw fit(List<Point> points) {
    int n = points.size();
    if (n < 3) {
      throw new Undefined("only " + n + " rungs lie in the window of the rate; three are needed");
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

  /** Two standard errors and the inherited error to either side. */
  Interval enclosure() {
    return Interval.around(exponent, 2 * standardError + inherited);
  }
}
