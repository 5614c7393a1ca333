package org.lemmata.dynamics.flow;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * A trajectory at all times, the recorded ones and those between, where it is proved to be near a curve.
 *
 * @param times the recorded ones, from zero
 * @param spans of the curve, one after the other
 */
public record Course(double[] times, List<Span<Ball>> spans) {

  /** Every solution is in it during some time: at most {@code radius} away in the norm of {@code weights.values()}. */
  public record Ball(Weights weights, double radius) {

    /** A ball around the same weights that contains another one as well. */
    Ball with(Ball other) {
      double logShift = other.weights.logScale() - weights.logScale();
      double shift = Math.exp(logShift);
      double rounded = logShift == 0 ? 0 : Roundoff.gamma(16) * (1 + Math.abs(logShift));
      double[] there = other.weights.values();
      double[] apart = weights.values().clone();
      double size = 0;
      for (int i = 0; i < apart.length; i++) {
        apart[i] -= shift * there[i];
        size += Math.abs(shift * there[i]);
      }
      double reach = Weights.norm(apart) + shift * other.radius * (1 + rounded) + (rounded + 0x1p-52) * size;
      return new Ball(weights, Math.max(radius, Roundoff.above(reach)));
    }
  }

  public Course {
    spans = List.copyOf(spans);
  }

  public double end() {
    return times[times.length - 1];
  }

  /**
   * A ball that every solution is in from {@code a} to {@code b}.
   *
   * @throws Undefined unless these are times of the run
   */
  public Ball during(double a, double b) {
    if (spans.isEmpty()) {
      throw new Undefined(Reason.MISFIT, "the run ends where it starts");
    }
    if (a < 0 || b > end()) {
      throw new Undefined(Reason.MISFIT, "the run lasts from 0 to " + end());
    }
    List<Ball> balls = new ArrayList<>();
    for (int k = firstUntil(a); k < spans.size() && spans.get(k).from() - spans.get(k).late() <= b; k++) {
      balls.add(spans.get(k).during(a, b));
    }
    Ball middle = balls.get(balls.size() / 2);
    Ball all = balls.stream().reduce(middle, Ball::with);
    if (!Double.isFinite(all.radius)) {
      throw new Undefined(Reason.RANGE, "the weights change too much from time " + a + " to " + b);
    }
    return all;
  }

  /** The first span that may reach this time. */
  private int firstUntil(double time) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).to() + spans.get(middle).late() < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
