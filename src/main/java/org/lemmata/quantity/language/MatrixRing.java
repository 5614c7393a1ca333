package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.stream.Stream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Value.Matrix;

/**
 * Sums and products of matrices that are known up to an error. With {@code |E|} and {@code |F|} for the errors of
 * {@code A} and {@code B}, in the Frobenius norm, that of the product is at most {@code |A||F| + |E|(|B| + |F|)} and
 * what rounding adds; entries of few digits stay exact.
 */
public final class MatrixRing {
  private static final long MOST_ENTRIES = 1_000_000;

  /** Multiplications of numbers in one product; about half a second. */
  private static final long MOST_WORK = 5_000_000;

  private MatrixRing() {}

  /** The matrix of one entry. */
  public static Matrix of(Interval entry) {
    return Middles.of(entry).matrix(1);
  }

  /** The matrix of one column. */
  public static Matrix column(double[] entries, double error) {
    return transpose(new Matrix(new double[][] {entries}, error));
  }

  public static Matrix identity(int size) {
    require((long) size * size <= MOST_ENTRIES, "a matrix of this size");
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      rows[i][i] = 1;
    }
    return new Matrix(rows, 0);
  }

  public static Matrix sum(Matrix a, Matrix b) {
    if (a.height() != b.height() || a.width() != b.width()) {
      throw misfit(a, "added to", b);
    }
    Interval one = Interval.of(1);
    return Middles
        .combined(new Middles.Term(one, a.entries(), a.error()), new Middles.Term(one, b.entries(), b.error()))
        .matrix(a.width());
  }

  public static Matrix difference(Matrix a, Matrix b) {
    return sum(a, multiple(Interval.of(-1), b));
  }

  public static Matrix multiple(Interval factor, Matrix a) {
    Interval[] entries = Arrays.stream(a.entries()).mapToObj(x -> factor.times(Interval.stored(x)))
        .toArray(Interval[]::new);
    return Middles.of(entries).within(factor.abs().times(Interval.of(a.error())).hi()).matrix(a.width());
  }

  public static Matrix product(Matrix a, Matrix b) {
    if (a.width() != b.height()) {
      throw misfit(a, "multiplied with", b);
    }
    require((long) a.height() * a.width() * b.width() <= MOST_WORK, "a product of matrices of this size");
    double[][] columns = transpose(b).rows();
    Interval[] entries = new Interval[a.height() * b.width()];
    for (int i = 0; i < a.height(); i++) {
      for (int k = 0; k < b.width(); k++) {
        entries[i * b.width() + k] = Euclid.inner(a.rows()[i], columns[k]).interval();
      }
    }
    Interval ofSecond = Euclid.norm(a.entries(), 0).times(Interval.of(b.error()));
    Interval ofFirst = Euclid.norm(b.entries(), b.error()).times(Interval.of(a.error()));
    return Middles.of(entries).within(ofSecond.plus(ofFirst).hi()).matrix(b.width());
  }

  public static Matrix transpose(Matrix a) {
    double[][] rows = new double[a.width()][a.height()];
    for (int i = 0; i < a.height(); i++) {
      for (int k = 0; k < a.width(); k++) {
        rows[k][i] = a.rows()[i][k];
      }
    }
    return new Matrix(rows, a.error());
  }

  /** One above the other. */
  public static Matrix stacked(Matrix above, Matrix below) {
    if (above.width() != below.width()) {
      throw misfit(above, "put above", below);
    }
    require((long) (above.height() + below.height()) * above.width() <= MOST_ENTRIES, "a matrix of this size");
    return new Matrix(Stream.of(above, below).flatMap(m -> Arrays.stream(m.rows())).toArray(double[][]::new),
        jointly(above, below));
  }

  /** One beside the other. */
  public static Matrix beside(Matrix left, Matrix right) {
    if (left.height() != right.height()) {
      throw misfit(left, "put beside", right);
    }
    return transpose(stacked(transpose(left), transpose(right)));
  }

  /** The error of two parts together. */
  private static double jointly(Matrix a, Matrix b) {
    return a.error() == 0 || b.error() == 0
        ? Math.max(a.error(), b.error())
        : Euclid.norm(new double[] {a.error(), b.error()}, 0).hi();
  }

  private static void require(boolean isSmall, String what) {
    if (!isSmall) {
      throw new Undefined(Reason.SIZE, what + " is too large here");
    }
  }

  private static Undefined misfit(Matrix a, String how, Matrix b) {
    return new Undefined(Reason.MISFIT, a.size() + " cannot be " + how + " " + b.size());
  }
}
