package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;

/**
 * The shortest vector with {@code y_i <w, x_i> >= 1} for all points. Every choice of supporting points is tried: the
 * one whose multipliers are not negative, and that leaves no margin below one, is the solution.
 */
record LargestMargin(double[][] points) {
  private static final int MOST_POINTS = 12;
  private static final double ABOUT = 1e-10;

  LargestMargin(Problem problem) {
    this(IntStream.range(0, problem.x().length).mapToObj(i -> Linear.times(problem.y()[i][0], problem.x()[i]))
        .toArray(double[][]::new));
    if (problem.outputs() != 1 || points.length > MOST_POINTS) {
      throw new NotCovered("the largest margin of so many points or outputs");
    }
  }

  /** Of length one, as a row. */
  Matrix direction() {
    for (int chosen = 1; chosen < 1 << points.length; chosen++) {
      if (Integer.bitCount(chosen) <= points[0].length) {
        Matrix vector = onto(chosen);
        double[] w = Linear.flat(vector.rows());
        boolean isFeasible = w.length > 0
            && Arrays.stream(points)
                .allMatch(z -> Linear.inner(z, w) >= 1 - ABOUT - vector.rounding() * Linear.norm(z));
        if (isFeasible) {
          double norm = Linear.norm(w);
          return new Matrix(new double[][] {Linear.unit(w)}, (2 * vector.rounding() + 1e-14 * norm) / norm);
        }
      }
    }
    throw new NotCovered("data that no hyperplane through the origin separates");
  }

  /** What these points support; nothing where a multiplier is negative or they are dependent. */
  private Matrix onto(int chosen) {
    double[][] rows = IntStream.range(0, points.length).filter(i -> (chosen >> i & 1) == 1).mapToObj(i -> points[i])
        .toArray(double[][]::new);
    Matrix support = new Matrix(rows, 1e-15 * Linear.norm(Linear.flat(rows)));
    Matrix columns = Matrices.transposed(support);
    double[][] ones = new double[rows.length][1];
    Arrays.stream(ones).forEach(one -> one[0] = 1);
    try {
      Matrix multipliers = Matrices.product(Matrices.inverse(Matrices.product(support, columns)), new Matrix(ones));
      boolean isPositive = Arrays.stream(multipliers.rows()).allMatch(a -> a[0] >= -multipliers.rounding());
      return isPositive ? Matrices.product(columns, multipliers) : new Matrix(new double[0][]);
    } catch (NotCovered dependent) {
      return new Matrix(new double[0][]);
    }
  }
}
