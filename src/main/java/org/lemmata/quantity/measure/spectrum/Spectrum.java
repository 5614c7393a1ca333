package org.lemmata.quantity.measure.spectrum;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Rounding;

/**
 * Singular values with one error bound for all. By Weyl's inequality a backward error {@code E} moves no singular
 * value by more than {@code |E|}; {@code E} is measured as the residual {@code A - U S V^T}, enlarged by the loss of
 * orthogonality of {@code U} and {@code V}. The matrix is scaled to norm one first.
 */
final class Spectrum {
  /** Which singular vector of a pair. */
  enum Side {
    LEFT, RIGHT
  }

  /** About a second. */
  static final long MOST_WORK = 200_000_000;

  private final double[] values;
  private final double error;
  /** Left singular vectors, column by column; empty for the matrix zero, and so are the right ones. */
  private final double[][] left;
  private final double[][] right;
  /** How far these are from an orthonormal family. */
  private final double defect;

  private Spectrum(double[] values, double error, double[][] left, double[][] right, double defect) {
    this.values = values;
    this.error = error;
    this.left = left;
    this.right = right;
    this.defect = defect;
  }

  static Spectrum of(Value.Matrix matrix) {
    long work = (long) matrix.height() * matrix.width() * Math.min(matrix.height(), matrix.width());
    if (work > MOST_WORK) {
      throw new Undefined(Reason.SIZE, "a matrix of this size is too large to decompose here");
    }
    double largest = Arrays.stream(matrix.entries()).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return new Spectrum(new double[Math.min(matrix.height(), matrix.width())], matrix.error(), new double[0][0],
          new double[0][0], 0);
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
        backward * largest + matrix.error() + Double.MIN_NORMAL * Math.min(1, largest) + 2 * Double.MIN_VALUE,
        svd.getU().transpose().toArray2(), svd.getV().transpose().toArray2(),
        2 * defect + Rounding.gamma(8L * (a.getNumRows() + a.getNumCols())));
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

  /**
   * The pair of singular vectors number {@code i}, one of them as a column. By the sin-theta theorem of Davis and Kahan
   * for the symmetric matrix with blocks {@code A} and {@code A^T}, each of them is off by at most twice the error over
   * the gap to the other singular values, and to zero. Of the two signs of a pair the one with
   * {@code u_1 + u_2/2 + u_3/3 + ... > 0} is taken, {@code u} being the left vector.
   *
   * @throws Undefined where the singular value is not told apart from another, or that sum from zero
   */
  Value.Matrix vector(int i, Side side) {
    if (i > left.length || !(gap(i) > 2 * error)) {
      throw new Undefined(Reason.UNDECIDED,
          "singular value number " + i + " is not told apart from another, or from zero");
    }
    Interval off = Interval.of(2).times(Interval.of(error)).over(Interval.of(gap(i))).plus(Interval.of(defect));
    Interval sum = Interval.of(0);
    double weights = 0;
    for (int k = 0; k < left[i - 1].length; k++) {
      Interval share = Interval.of(1).over(Interval.of(k + 1.0));
      sum = sum.plus(share.times(Interval.of(left[i - 1][k])));
      weights += share.hi() * share.hi();
    }
    Interval decided = sum.widen(off.times(Interval.of(weights).sqrt()).hi() * (1 + 0x1p-40));
    if (decided.lo() <= 0 && decided.hi() >= 0) {
      throw new Undefined(Reason.UNDECIDED, "the sign of singular vector number " + i + " is not decided");
    }
    double sign = decided.lo() > 0 ? 1 : -1;
    double[] vector = Arrays.stream((side == Side.LEFT ? left : right)[i - 1]).map(x -> sign * x).toArray();
    return MatrixRing.column(vector, off.hi());
  }

  /** Never more than the distance of singular value number {@code i} to all others, those with a minus, and zero. */
  private double gap(int i) {
    double gap = values[i - 1];
    for (int k = 0; k < values.length; k++) {
      gap = k == i - 1 ? gap : Math.min(gap, Math.abs(values[k] - values[i - 1]));
    }
    return gap - error - 4 * Math.ulp(values[0]);
  }

  /** Root of the sum of the squares of all singular values but the first; a 1-Lipschitz function of the matrix. */
  Interval tailNorm() {
    double norm = Weights.norm(Arrays.copyOfRange(values, 1, values.length));
    return Interval.around(norm, error + Rounding.gamma(values.length + 4L) * norm).within(0, Double.MAX_VALUE);
  }
}
