package org.lemmata.sphere;

import java.util.List;
import org.lemmata.flow.Fidelity;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * Projected gradient ascent of {@code N} on the unit sphere from several starts, with a step that grows after success
 * and shrinks after failure. It gives lower bounds of the maximum; nothing here certifies that the best is global.
 */
public final class Ascent {
  private static final int STEPS = 20_000;

  private final Problem problem;
  private final Fidelity fidelity;

  public Ascent(Problem problem, Fidelity fidelity) {
    this.problem = problem;
    this.fidelity = fidelity;
  }

  /**
   * The best end point; of two that agree to 1e-9 the earlier start, so that both fidelities choose alike.
   *
   * @throws Undefined where no start reaches a positive value
   */
  public double[] best(List<double[]> starts) {
    double[] best = null;
    double value = 0;
    for (double[] start : starts) {
      double[] end = climb(Weights.unit(start));
      double reached = problem.correlation(end);
      if (reached > value * (1 + 1e-9)) {
        value = reached;
        best = end;
      }
    }
    if (best == null) {
      throw new Undefined("no ascent reached a positive value of the correlation");
    }
    return best;
  }

  private double[] climb(double[] start) {
    double[] u = start;
    double value = problem.correlation(u);
    double step = 0.1;
    for (int i = 0; i < STEPS && step > 1e-16; i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Undefined("stopped: the time budget of the claim is used up");
      }
      double[] gradient = problem.correlationGradient(u);
      double radial = Weights.inner(gradient, u);
      double[] tangent = gradient.clone();
      for (int k = 0; k < u.length; k++) {
        tangent[k] -= radial * u[k];
      }
      double slope = Weights.norm(tangent);
      if (slope <= fidelity.tolerance() * Math.max(Math.abs(radial), 1e-300)) {
        break;
      }
      double[] moved = new double[u.length];
      for (int k = 0; k < u.length; k++) {
        moved[k] = u[k] + step * tangent[k] / Math.max(Weights.norm(gradient), 1e-300);
      }
      moved = Weights.unit(moved);
      double reached = problem.correlation(moved);
      if (reached > value) {
        u = moved;
        value = reached;
        step *= 1.5;
      } else {
        step *= 0.4;
      }
    }
    return u;
  }
}
