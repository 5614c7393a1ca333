package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;

/**
 * The singular vectors that belong to one singular value, as columns: of their two signs the one with
 * {@code u_1 + u_2/2 + u_3/3 + ... > 0}.
 */
record SingularPair(Matrix left, Matrix right) {
  private static final double ROUNDING = 0x1p-46;
  /** Singular values that differ by less, beside the largest, are not told apart. */
  private static final double NEAR = 1e-7;
  private static final double OPEN = 1e-6;

  static SingularPair of(Matrix m, int i) {
    double[][] rotated = Linear.rotated(m.rows());
    Arrays.sort(rotated, Comparator.comparingDouble(row -> -Linear.norm(row)));
    if (i < 1 || i > rotated.length) {
      throw new NotCovered("a singular vector beyond the rank");
    }
    double value = Linear.norm(rotated[i - 1]);
    double gap = IntStream.range(0, rotated.length).filter(k -> k != i - 1)
        .mapToDouble(k -> Math.abs(Linear.norm(rotated[k]) - value)).reduce(value, Math::min);
    if (!(gap > NEAR * Linear.norm(rotated[0]) + 4 * m.rounding())) {
      throw new NotCovered("singular values that are hardly told apart");
    }
    boolean isWide = m.rows().length <= m.rows()[0].length;
    double[] known = Linear.unit(rotated[i - 1]);
    double[][] towards = isWide ? m.rows() : Linear.transposed(m.rows());
    double[] image = Linear.unit(Arrays.stream(towards).mapToDouble(row -> Linear.inner(row, known)).toArray());
    double off = (ROUNDING * m.rows().length * Linear.norm(rotated[0]) + 4 * m.rounding()) / gap;
    double sign = sign(isWide ? image : known, off);
    Matrix first = column(sign, image, off);
    Matrix second = column(sign, known, off);
    return isWide ? new SingularPair(first, second) : new SingularPair(second, first);
  }

  private static double sign(double[] left, double off) {
    double sum = IntStream.range(0, left.length).mapToDouble(k -> left[k] / (k + 1)).sum();
    if (!(Math.abs(sum) > OPEN + 2 * off)) {
      throw new NotCovered("the sign of a singular vector");
    }
    return Math.signum(sum);
  }

  private static Matrix column(double sign, double[] vector, double off) {
    return new Matrix(Linear.transposed(new double[][] {Linear.times(sign, vector)}), off);
  }
}
