package org.lemmata.quantity.measure.function;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Rounding;

/**
 * Central differences of the correlation. Across a kink they are a mean of two slopes, so the step is shortened until
 * all points lie on one activation cell.
 *
 * @param coarse the same with twice the step: what differs is the estimate of what a step leaves out
 */
record Differences(double[] gradient, double[] coarse, double rounding) {
  private static final double LONGEST = 1e-5;

  /** Of the weights' norm; with shorter ones roundings count for more than one part in 10^5. */
  private static final double SHORTEST = 1e-10;

  /** @throws Undefined where the weights are too near to a kink */
  static Differences of(Problem problem, double[] w) {
    if ((long) w.length * w.length * problem.data().size() > 500_000_000) {
      throw new Undefined(Reason.SIZE, "there are too many weights for differences");
    }
    double step = step(problem, w);
    double size = 0;
    for (int i = 0; i < problem.data().size(); i++) {
      for (int k = 0; k < problem.network().outputs(); k++) {
        double pull = problem.share() * Math.abs(problem.loss().pull(0, problem.data().labels()[i][k]));
        size += pull * Rounding.majorant(problem.network(), w, problem.data().points()[i], k);
      }
    }
    double rounding = 4 * Math.sqrt(w.length)
        * Rounding.gamma(problem.network().roundings() + problem.data().size() + 4L) * size / step;
    return new Differences(quotients(problem, w, step), quotients(problem, w, 2 * step), rounding);
  }

  private static double step(Problem problem, double[] w) {
    double norm = Weights.norm(w) > 0 ? Weights.norm(w) : 1;
    Undefined last = null;
    for (double part = LONGEST; part >= SHORTEST; part /= 10) {
      try {
        GradientBound.requireClearAround(problem, w, 2 * part * norm);
        return part * norm;
      } catch (Undefined kink) {
        last = kink;
      }
    }
    throw last;
  }

  Value.Point within(double more) {
    double[] off = new double[gradient.length];
    for (int i = 0; i < off.length; i++) {
      off[i] = gradient[i] - coarse[i];
    }
    return new Value.Point(Weights.of(gradient), 2 * Weights.norm(off) + rounding + more);
  }

  private static double[] quotients(Problem problem, double[] w, double step) {
    double[] result = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double[] moved = w.clone();
      moved[i] = w[i] + step;
      double up = problem.correlation(moved);
      double upper = moved[i];
      moved[i] = w[i] - step;
      result[i] = (up - problem.correlation(moved)) / (upper - moved[i]);
    }
    return result;
  }
}
