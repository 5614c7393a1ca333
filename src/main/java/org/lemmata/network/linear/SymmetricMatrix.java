package org.lemmata.network.linear;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;

/** A matrix of which the lower triangle counts. */
public record SymmetricMatrix(double[][] entries) {
  private static final int TRIES = 60;

  /**
   * Proved: not less than the largest eigenvalue. A decomposition proposes it; that {@code b I - A} has a Cholesky
   * factor in rounded arithmetic proves it, since no eigenvalue of such a matrix is below
   * {@code -gamma_{n+1}/(1 - gamma_{n+1})} times its trace (Rump 2006, "Verification of positive definiteness").
   */
  public double boundOnEigenvalues() {
    double size = size();
    double bound = largest(size);
    double margin = 0x1p-46 * entries.length * size + 0x1p-900;
    for (int tries = 0; tries < TRIES; tries++, margin *= 4) {
      double[][] shifted = shifted(bound + margin);
      if (hasFactor(shifted)) {
        return bound + margin + slack(shifted, size);
      }
    }
    throw new Undefined(Reason.UNDECIDED, "the eigenvalues of a matrix that are not found");
  }

  /** The largest row sum; as large as any eigenvalue. */
  private double size() {
    double most = 0;
    for (int i = 0; i < entries.length; i++) {
      double sum = 0;
      for (int j = 0; j < entries.length; j++) {
        sum += Math.abs(entries[Math.max(i, j)][Math.min(i, j)]);
      }
      most = Math.max(most, sum);
    }
    if (!(most < Double.POSITIVE_INFINITY)) {
      throw new Undefined(Reason.RANGE, "a matrix with entries that are no finite numbers");
    }
    return Roundoff.above(most);
  }

  /** Nearly, or a number that is large enough. */
  private double largest(double size) {
    double[][] whole = new double[entries.length][entries.length];
    for (int i = 0; i < whole.length; i++) {
      for (int j = 0; j < whole.length; j++) {
        whole[i][j] = entries[Math.max(i, j)][Math.min(i, j)];
      }
    }
    try {
      double most = Double.NEGATIVE_INFINITY;
      for (double value : new EigenDecompositionSymmetric(new Array2DRowRealMatrix(whole, false)).getEigenvalues()) {
        most = Math.max(most, value);
      }
      return most;
    } catch (MathRuntimeException none) {
      return size;
    }
  }

  private double[][] shifted(double bound) {
    double[][] shifted = new double[entries.length][entries.length];
    for (int i = 0; i < shifted.length; i++) {
      for (int j = 0; j < shifted.length; j++) {
        shifted[i][j] = (i == j ? bound : 0) - entries[Math.max(i, j)][Math.min(i, j)];
      }
    }
    return shifted;
  }

  /** What the roundings of the shift and of the factor may have hidden. */
  private static double slack(double[][] shifted, double size) {
    double trace = 0;
    for (int i = 0; i < shifted.length; i++) {
      trace += shifted[i][i];
    }
    return Roundoff.above(Roundoff.gamma(2L * shifted.length + 8) * (trace + 2 * size));
  }

  private static boolean hasFactor(double[][] matrix) {
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 0, 0).getL().getRowDimension() > 0;
    } catch (MathRuntimeException none) {
      return false;
    }
  }
}
