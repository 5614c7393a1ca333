package org.lemmata.dynamics.sphere;

import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/** Projected gradient ascent with a step that grows after success and shrinks after failure. */
record Climb(Problem problem, Field field, double tolerance) {
  private static final int STEPS = 20_000;

  double[] from(double[] start) {
    double[] u = start;
    double[] gradient = new double[u.length];
    double value = problem.correlation(u);
    double step = 0.1;
    for (int i = 0; i < STEPS && step > 1e-16; i++) {
      Undefined.ifInterrupted();
      field.pull(u, 0, gradient);
      double radial = Weights.inner(gradient, u);
      double size = Math.max(Weights.norm(gradient), 1e-300);
      double[] tangent = gradient.clone();
      for (int k = 0; k < u.length; k++) {
        tangent[k] -= radial * u[k];
      }
      if (Weights.norm(tangent) <= tolerance * Math.max(Math.abs(radial), 1e-300)) {
        break;
      }
      double[] moved = new double[u.length];
      for (int k = 0; k < u.length; k++) {
        moved[k] = u[k] + step * tangent[k] / size;
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
