package org.lemmata.flow.kink;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.lemmata.model.Weights;

/** The multipliers that keep a sliding neuron on its kinks. */
final class Multipliers {
  private Multipliers() {}

  /** The least-norm solution of {@code <x_s, v + sum lambda x> = 0} for all {@code s}. */
  static double[] of(double[] v, double[][] x) {
    int n = x.length;
    if (n == 0) {
      return new double[0];
    }
    if (n == 1) {
      return new double[] {-Weights.inner(x[0], v) / Weights.inner(x[0], x[0])};
    }
    double[][] gram = new double[n][n];
    double[] right = new double[n];
    for (int a = 0; a < n; a++) {
      right[a] = -Weights.inner(x[a], v);
      for (int b = 0; b < n; b++) {
        gram[a][b] = Weights.inner(x[a], x[b]);
      }
    }
    return new SingularValueDecomposition(new Array2DRowRealMatrix(gram, false))
        .getSolver().solve(new ArrayRealVector(right, false)).toArray();
  }
}
