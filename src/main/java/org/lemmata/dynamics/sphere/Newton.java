package org.lemmata.dynamics.sphere;

import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;
import org.lemmata.network.linear.Spectral;

/**
 * Newton's method for {@code grad N(u) = mu u}, {@code |u| = 1}, with the Hessian from differences of gradients and the
 * least-norm step where symmetries make it singular. A step that does not reduce the residual ends it.
 */
record Newton(Problem problem, Field field) {
  private static final int STEPS = 6;
  private static final int LARGEST = 200;
  private static final double DIFFERENCE = 1e-6;

  double[] polish(double[] start) {
    if (start.length > LARGEST) {
      return start;
    }
    double[] u = start;
    double residual = Weights.norm(residual(u));
    for (int i = 0; i < STEPS; i++) {
      double[] next = step(u);
      double reached = Weights.norm(residual(next));
      if (!(reached < residual) || !(problem.correlation(next) >= problem.correlation(u) - 1e-9)) {
        return u;
      }
      u = next;
      residual = reached;
    }
    return u;
  }

  private double[] gradient(double[] u) {
    double[] gradient = new double[u.length];
    field.pull(u, 0, gradient);
    return gradient;
  }

  private double[] residual(double[] u) {
    double[] r = gradient(u);
    double radial = Weights.inner(r, u);
    for (int k = 0; k < r.length; k++) {
      r[k] -= radial * u[k];
    }
    return r;
  }

  private double[] step(double[] u) {
    int n = u.length;
    double[][] jacobian = new double[n][n];
    for (int k = 0; k < n; k++) {
      double[] up = u.clone();
      double[] down = u.clone();
      up[k] += DIFFERENCE;
      down[k] -= DIFFERENCE;
      double[] more = residual(up);
      double[] less = residual(down);
      for (int r = 0; r < n; r++) {
        jacobian[r][k] = (more[r] - less[r]) / (2 * DIFFERENCE);
      }
    }
    double[] by = new Spectral(jacobian).solve(residual(u));
    double[] next = u.clone();
    for (int k = 0; k < n; k++) {
      next[k] -= by[k];
    }
    return Weights.unit(next);
  }
}
