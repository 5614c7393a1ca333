package org.lemmata.linear;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/** A matrix by its singular values. */
public final class Spectral {
  private final SingularValueDecomposition decomposition;

  public Spectral(double[][] matrix) {
    this.decomposition = new SingularValueDecomposition(new Array2DRowRealMatrix(matrix, false));
  }

  /** The pseudo-inverse. */
  public double[][] inverse() {
    return decomposition.getSolver().getInverse().getData();
  }

  /** The least-norm least-squares solution. */
  public double[] solve(double[] right) {
    return decomposition.getSolver().solve(new ArrayRealVector(right, false)).toArray();
  }

  public double smallest() {
    double[] values = decomposition.getSingularValues();
    return values[values.length - 1];
  }
}
