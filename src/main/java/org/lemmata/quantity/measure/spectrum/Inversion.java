package org.lemmata.quantity.measure.spectrum;

import java.util.Arrays;
import org.ejml.data.SingularMatrixException;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value.Matrix;

/**
 * Inverses with a proved error, however they were found: where {@code r = |I - R A| < 1}, the matrix {@code A} is
 * invertible and its inverse is off {@code R} by at most {@code |R| r/(1 - r)}, in the Frobenius norm.
 */
public final class Inversion {
  private static final int LARGEST = 150;
  /** Up to this power of two, numbers are scaled before. */
  private static final int MOST_SCALE = 1_000;

  private Inversion() {}

  /** @throws Undefined where the matrix is singular, or nearly so for what is known of it */
  public static Matrix inverse(Matrix a) {
    if (a.height() > LARGEST) {
      throw new Undefined(Reason.SIZE, "a matrix of more than " + LARGEST + " rows is too large to invert here");
    }
    int exponent = Math.getExponent(Arrays.stream(a.entries()).map(Math::abs).max().orElse(0));
    Interval scale = Interval.of(Math.scalb(1.0, Math.max(-MOST_SCALE, Math.min(MOST_SCALE, -exponent))));
    return MatrixRing.multiple(scale, ofOrdinarySize(MatrixRing.multiple(scale, a)));
  }

  private static Matrix ofOrdinarySize(Matrix a) {
    Matrix found = new Matrix(approximate(a), 0);
    Matrix rest = MatrixRing.difference(MatrixRing.product(found, a), MatrixRing.identity(a.height()));
    Interval off = Interval.of(Euclid.norm(rest.entries(), rest.error()).hi());
    if (!(off.hi() < 1)) {
      throw singular();
    }
    Interval error = Euclid.norm(found.entries(), 0).times(off).over(Interval.of(1).minus(off));
    return new Matrix(found.rows(), error.hi());
  }

  private static double[][] approximate(Matrix a) {
    try {
      return new SimpleMatrix(a.rows()).invert().toArray2();
    } catch (SingularMatrixException failure) {
      throw singular();
    }
  }

  private static Undefined singular() {
    return new Undefined(Reason.DOMAIN, "a matrix is singular, or too nearly so to be inverted");
  }

  /** {@code (A^T A)^-1 A^T}, or {@code A^T (A A^T)^-1} for a matrix with fewer rows than columns. */
  public static Matrix pseudoinverse(Matrix a) {
    Matrix turned = MatrixRing.transpose(a);
    return a.height() >= a.width()
        ? MatrixRing.product(inverse(MatrixRing.product(turned, a)), turned)
        : MatrixRing.product(turned, inverse(MatrixRing.product(a, turned)));
  }
}
