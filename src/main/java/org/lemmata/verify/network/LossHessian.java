package org.lemmata.verify.network;

import java.util.Arrays;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/**
 * Second derivatives of the loss, by differences of gradients that are exact where those are polynomials of degree six.
 */
record LossHessian(Problem problem, double[] w) {
  private static final double[] DIFFERENCES = {3 / 4.0, -3 / 20.0, 1 / 60.0};

  /** As a part of the weights' norm. */
  private static final double STEP = 0x1p-6;

  /** What the difference of two steps is multiplied with to bound the error. */
  private static final double SAFETY = 4;

  /** What roundings leave of the largest eigenvalue, over the step. */
  private static final double ROUNDING = 1e-13;

  /** An eigenvalue, the smallest first, from 0. */
  Num eigenvalue(int i) {
    double size = Math.max(Linear.norm(w), Double.MIN_NORMAL);
    double[] wide = eigenvalues(STEP * size);
    double[] narrow = eigenvalues(STEP * size / 2);
    return Num.of(narrow[i], SAFETY * Math.abs(wide[i] - narrow[i]) + ROUNDING * Linear.largest(narrow));
  }

  private double[] eigenvalues(double step) {
    int n = w.length;
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < DIFFERENCES.length; k++) {
        double part = DIFFERENCES[k] / step;
        hessian[i] = Linear.combine(1, hessian[i], -part, pull(i, (k + 1) * step));
        hessian[i] = Linear.combine(1, hessian[i], part, pull(i, -(k + 1) * step));
      }
    }
    double[][] transposed = Linear.transposed(hessian);
    double shift = Linear.norm(Linear.flat(hessian));
    for (int i = 0; i < n; i++) {
      hessian[i] = Linear.combine(0.5, hessian[i], 0.5, transposed[i]);
      hessian[i][i] += shift;
    }
    // With the shift none is negative, and each is a singular value.
    return Arrays.stream(Linear.singular(hessian)).map(s -> s - shift).sorted().toArray();
  }

  private double[] pull(int i, double by) {
    double[] moved = w.clone();
    moved[i] += by;
    for (int sample = 0; sample < problem.x().length && hasBends(); sample++) {
      requireSameSides(problem.forward(w, sample), problem.forward(moved, sample));
    }
    return problem.pull(moved, 1, Problem.NONE);
  }

  /** Squares have none, whatever the sign of what they square. */
  private boolean hasBends() {
    return problem.slope() != 1 && !(problem.slope() == -1 && problem.power() % 2 == 0);
  }

  private void requireSameSides(double[][] here, double[][] there) {
    for (int l = 0; l < here.length - 1; l++) {
      for (int j = 0; j < here[l].length; j++) {
        if (!(here[l][j] * there[l][j] > 0)) {
          throw new NotCovered("curvature beside a kink");
        }
      }
    }
  }
}
