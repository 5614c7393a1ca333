package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Truth;

/** What is read from the rungs of a schedule: limits and rates, and where a finite ladder shows neither. */
final class Scales {
  /** The number of rungs from which a limit is read. */
  static final int LAST = 3;

  /** Over the last rungs the distance to a limit shrinks at least to this part. */
  private static final double SHRINKAGE = 0.75;

  /** From rung to rung a distance to a limit may grow by this factor. */
  private static final double MOST_GROWTH = 1.01;

  /** A growth this small, beside what is allowed, is the error of a flow. */
  private static final double NOTHING = 1e-4;

  /** Differences that shrink at least to this part approach something at a steady pace. */
  private static final double STEADY = 2.0 / 3;

  /** Within this part of the last distance another limit is no other limit. */
  private static final double NOTICED = 0.1;

  /** What the arithmetic of a fit may do to an exponent. */
  private static final double ROUNDING = 1e-10;

  /** Values less precise than this, relatively, do not enter the fit of a rate. */
  private static final double PRECISE = 0.02;

  private static final double SAME_EXPONENT = 0.01;

  private static final int LEAST_POINTS = 4;

  private static final int MOST = 1_000;

  private Scales() {}

  /** The last rungs of a world. */
  static IntStream rungs(World w, int last) {
    return IntStream.range(Math.max(0, w.rungs() - last), w.rungs());
  }

  /** What is left of the allowed distance at the last rung; not covered where the ladder shows no limit. */
  static Truth limit(World w, Conclusion.Limit c) {
    List<Num> beside = rungs(w, LAST + 1)
        .mapToObj(k -> w.rung(k).eval().number(c.value()).minus(w.rung(k).eval().number(c.to())))
        .toList();
    List<Double> off = beside.subList(beside.size() - LAST, beside.size()).stream().map(n -> n.abs().value()).toList();
    Num within = w.rung(w.rungs() - 1).eval().number(c.within());
    Num margin = within.minus(beside.get(beside.size() - 1).abs());
    double nothing = NOTHING * within.value();
    double last = off.get(LAST - 1);
    if (margin.value() >= 0) {
      for (int k = 1; k < LAST; k++) {
        require(off.get(k) <= MOST_GROWTH * off.get(k - 1) + nothing, "a distance that grows along the last rungs");
      }
      require(last <= SHRINKAGE * off.get(0) + nothing, "a distance that does not shrink along the last rungs");
      require(beside.size() > LAST || last <= nothing, "a limit on three rungs");
      if (beside.size() > LAST) {
        double before = end(beside.subList(0, LAST));
        double now = end(beside.subList(1, LAST + 1));
        require(!(Math.abs(now) - LAST * Math.abs(now - before) > NOTICED * last + nothing),
            "values that settle beside the limit");
      }
    }
    return Truth.of(margin.value(), margin.rounding());
  }

  /** Where three values that approach something at a steady pace would end; not a number where they do not. */
  private static double end(List<Num> three) {
    double first = three.get(1).minus(three.get(0)).value();
    double second = three.get(2).minus(three.get(1)).value();
    double pace = second / first;
    return Math.abs(pace) <= STEADY ? three.get(2).value() + second * pace / (1 - pace) : Double.NaN;
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new NotCovered(otherwise);
    }
  }

  /** Logarithms of a scale and of a value there, and what is not known of the latter. */
  private record Point(double x, double y, double error) {}

  /** An exponent, and what is not known of it. */
  private record Fit(double exponent, double error) {}

  /** The exponent of all rungs in the window and of their last half, against where it has to lie. */
  static Truth rate(Replica replica, Conclusion.Rate c) {
    World w = replica.worlds().get(0);
    double least = w.eval().number(c.window().get(0)).value();
    double most = w.eval().number(c.window().get(1)).value();
    double low = w.eval().number(c.between().get(0)).value();
    double high = w.eval().number(c.between().get(1)).value();
    List<Point> points = new ArrayList<>();
    List<Point> beyond = new ArrayList<>();
    for (int k : rungs(w, MOST).toArray()) {
      Truth value = replica.number(r -> r.rung(k).eval().number(c.value()));
      if (value.lo() > 0 && value.width() <= PRECISE * value.lo()) {
        double against = w.rung(k).eval().number(c.against()).value();
        Point point = new Point(Math.log(against), Math.log(value.lo()) / 2 + Math.log(value.hi()) / 2,
            Math.log(value.hi() / value.lo()) / 2);
        if (value.lo() >= least && value.hi() <= most) {
          points.add(point);
          beyond.clear();
        }
        beyond.add(point);
      }
    }
    require(points.size() >= LEAST_POINTS, "a rate with so few rungs in its window");
    requireNoDrift(points);
    Fit whole = fit(points);
    Fit end = fit(points.subList(points.size() - Math.max(LAST, (points.size() + 1) / 2), points.size()));
    double from = Math.min(whole.exponent() - whole.error(), end.exponent() - end.error());
    double to = Math.max(whole.exponent() + whole.error(), end.exponent() + end.error());
    if (beyond.size() >= LAST && from >= low && to <= high) {
      Fit fit = fit(beyond);
      require(fit.exponent() + fit.error() >= low && fit.exponent() - fit.error() <= high,
          "another exponent beyond the window");
    }
    return Truth.of(Math.min((from + to) / 2 - low, high - (from + to) / 2), (to - from) / 2);
  }

  private static void requireNoDrift(List<Point> points) {
    int last = points.size() - 1;
    double first = slope(points.get(0), points.get(last / 3));
    double middle = slope(points.get(last / 3), points.get(2 * last / 3));
    double end = slope(points.get(2 * last / 3), points.get(last));
    boolean mayGoOn = Math.abs(middle - first) <= SAME_EXPONENT || (middle - first) * (end - middle) > 0;
    require(!mayGoOn || Math.abs(end - middle) <= Math.abs(middle - first) + SAME_EXPONENT,
        "an exponent that drifts along the ladder");
  }

  private static double slope(Point a, Point b) {
    return (b.y() - a.y()) / (b.x() - a.x());
  }

  /** With two standard errors and what the errors of the values can do to it. */
  private static Fit fit(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
    double xx = points.stream().mapToDouble(p -> (p.x() - x) * (p.x() - x)).sum();
    double slope = points.stream().mapToDouble(p -> (p.x() - x) * (p.y() - y)).sum() / xx;
    double scatter = points.stream().mapToDouble(p -> Math.pow(p.y() - y - slope * (p.x() - x), 2)).sum();
    double inherited = points.stream().mapToDouble(p -> Math.abs(p.x() - x) * p.error()).sum() / xx;
    return new Fit(slope, 2 * Math.sqrt(scatter / (points.size() - 2) / xx) + inherited + ROUNDING);
  }
}
