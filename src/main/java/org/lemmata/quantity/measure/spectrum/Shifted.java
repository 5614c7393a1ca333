package org.lemmata.quantity.measure.spectrum;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;

/**
 * Eigenvalues of a symmetric matrix: with {@code c} above its norm, {@code A + c I} is positive definite, and its
 * singular values less {@code c} are those eigenvalues in their order.
 */
final class Shifted {
  private final Spectrum spectrum;
  private final double shift;

  private Shifted(Spectrum spectrum, double shift) {
    this.spectrum = spectrum;
    this.shift = shift;
  }

  /**
   * Of {@code (A + A^T)/2}.
   *
   * @throws Undefined where the matrix is known not to be symmetric
   */
  static Shifted of(Value.Matrix matrix) {
    Value.Matrix turned = MatrixRing.transpose(matrix);
    Value.Matrix apart = MatrixRing.difference(matrix, turned);
    if (Euclid.norm(apart.entries(), apart.error()).lo() > 0) {
      throw new Undefined(Reason.DOMAIN, "a matrix whose eigenvalues are asked for is not symmetric");
    }
    Value.Matrix middle = MatrixRing.multiple(Interval.of(0.5), MatrixRing.sum(matrix, turned));
    double shift = Math.scalb(1.0, Math.getExponent(Euclid.norm(middle.entries(), middle.error()).hi()) + 1);
    return new Shifted(
        Spectrum.of(MatrixRing.sum(middle,
            MatrixRing.multiple(Interval.of(shift), MatrixRing.identity(matrix.height())))),
        shift);
  }

  /** Number {@code i}, from 1, the largest first. */
  Interval value(int i) {
    return spectrum.value(i).minus(Interval.of(shift));
  }

  /** The unit vector that belongs to it, as a column. */
  Value.Matrix vector(int i) {
    return spectrum.vector(i, Spectrum.Side.LEFT);
  }
}
