package org.lemmata.network.linear;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

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

  /** Never less than the largest singular value, up to the roundings of the decomposition, which are added. */
  public double largest() {
    return decomposition.getSingularValues()[0] * (1 + 1e-13);
  }

  /**
   * The number of singular values that are not zero.
   *
   * @param certain values from here on are not
   * @param zero values up to here are, up to rounding
   * @throws Undefined where one lies between
   */
  public int rank(double certain, double zero) {
    int rank = 0;
    for (double value : decomposition.getSingularValues()) {
      if (value > zero && value < certain) {
        throw new Undefined(Reason.UNDECIDED, "directions that are nearly dependent");
      }
      rank += value >= certain ? 1 : 0;
    }
    return rank;
  }

  public double smallest() {
    double[] values = decomposition.getSingularValues();
    return values[values.length - 1];
  }
}
