package org.lemmata.quantity.measure.spectrum;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Rounding;

/**
 * Singular values with one error bound for all. By Weyl's inequality a backward error {@code E} moves no singular
 * value by more than {@code |E|}; {@code E} is measured as the residual {@code A - U S V^T}, enlarged by the loss of
 * orthogonality of {@code U} and {@code V}. The matrix is scaled to norm one first.
 */
final class Spectrum {
  /** About a second. */
  static final long MOST_WORK = 200_000_000;

  private final double[] values;
  private final double error;

  private Spectrum(double[] values, double error) {
    this.values = values;
    this.error = error;
  }

  static Spectrum of(Value.Matrix matrix) {
    long work = (long) matrix.rows().length * matrix.rows()[0].length
        * Math.min(matrix.rows().length, matrix.rows()[0].length);
    if (work > MOST_WORK) {
      throw new Undefined(Reason.SIZE, "a matrix of this size is too large to decompose here");
    }
    double largest = Arrays.stream(matrix.entries()).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return new Spectrum(new double[Math.min(matrix.rows().length, matrix.rows()[0].length)], matrix.error());
    }
    SimpleMatrix a = new SimpleMatrix(
        Arrays.stream(matrix.rows()).map(row -> Arrays.stream(row).map(x -> x / largest).toArray())
            .toArray(double[][]::new));
    if (a.hasUncountable()) {
      throw new Undefined(Reason.RANGE, "a matrix has an entry that is not a finite number");
    }
    SimpleSVD<SimpleMatrix> svd = a.svd(true);
    double norm = a.normF();
    double residual = a.minus(svd.getU().mult(svd.getW()).mult(svd.getV().transpose())).normF();
    double defect = defect(svd.getU()) + defect(svd.getV());
    double backward = 2 * residual + 2 * defect * norm + Rounding.gamma(8L * (a.getNumRows() + a.getNumCols())) * norm;
    double[] values = Arrays.stream(svd.getSingularValues()).map(s -> s * largest).toArray();
    // What is smaller than the smallest double is lost where the scale is put back.
    return new Spectrum(values,
        backward * largest + matrix.error() + Double.MIN_NORMAL * Math.min(1, largest) + 2 * Double.MIN_VALUE);
  }

  /** {@code |Q^T Q - I|}. */
  private static double defect(SimpleMatrix q) {
    return q.transpose().mult(q).minus(SimpleMatrix.identity(q.getNumCols())).normF();
  }

  /** Singular value number {@code i}, from 1; zero beyond the smaller dimension. */
  Interval value(int i) {
    if (i > values.length) {
      return Interval.of(0);
    }
    return Interval.around(values[i - 1], error).within(0, Double.MAX_VALUE);
  }

  /** Root of the sum of the squares of all singular values but the first; a 1-Lipschitz function of the matrix. */
  Interval tailNorm() {
    double norm = Weights.norm(Arrays.copyOfRange(values, 1, values.length));
    return Interval.around(norm, error + Rounding.gamma(values.length + 4L) * norm).within(0, Double.MAX_VALUE);
  }
}
