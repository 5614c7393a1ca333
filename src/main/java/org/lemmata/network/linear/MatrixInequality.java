package org.lemmata.network.linear;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Looks for numbers {@code t} for which {@code A + sum_k t_k B_k} is positive definite: a linear matrix inequality, by
 * an interior-point method. What it finds is rounded, so whoever builds a proof on it checks it.
 *
 * @param constant {@code A}, symmetric
 * @param directions the {@code B_k}, symmetric
 */
public record MatrixInequality(RealMatrix constant, List<RealMatrix> directions) {
  private static final int STEPS = 60;
  private static final int CENTRING = 12;

  /** Keeps the numbers finite where nothing else does. */
  private static final double TETHER = 1e-6;

  private static final double SHORTEST_STEP = 1e-9;

  /** Eigenvalues below this count as zero. */
  private static final double NEARLY = 1e-4;

  public static MatrixInequality of(double[][] constant, List<double[][]> directions) {
    return new MatrixInequality(new Array2DRowRealMatrix(constant),
        directions.stream().<RealMatrix>map(Array2DRowRealMatrix::new).toList());
  }

  /**
   * What was found.
   *
   * @param matrix for these numbers
   * @param isInside whether it is positive definite; else it nearly is, as far as could be seen
   */
  public record Found(double[] numbers, double[][] matrix, boolean isInside) {

    /**
     * Directions in which the matrix nearly vanishes, from those rows and columns that {@code from} and {@code to} cut
     * out.
     */
    public double[][] kernel(int from, int to) {
      RealMatrix block = new Array2DRowRealMatrix(matrix).getSubMatrix(from, to - 1, from, to - 1);
      EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(block);
      return IntStream.range(0, to - from).filter(i -> eigen.getEigenvalue(i) < NEARLY)
          .mapToObj(i -> eigen.getEigenvector(i).toArray()).toArray(double[][]::new);
    }
  }

  /**
   * Numbers well inside, or else as near to it as could be.
   *
   * <p>The matrix plus a multiple {@code r} of the identity is positive definite at first; {@code r} is made smaller
   * until it is not needed, and then the determinant larger.
   */
  public Optional<Found> find() {
    RealVector at = new ArrayRealVector(directions.size() + 1);
    double size = constant.getNorm1() + 1;
    at.setEntry(directions.size(), size);
    double weight = 1 / size;
    try {
      for (int i = 0; i < STEPS && at.getEntry(directions.size()) >= 0; i++) {
        RealVector next = step(at, true, weight);
        weight *= next.subtract(at).getNorm() < size / 10 ? 4 : 1;
        at = next;
      }
      boolean isInside = at.getEntry(directions.size()) < 0;
      at.setEntry(directions.size(), 0);
      for (int i = 0; i < CENTRING && isInside && !directions.isEmpty(); i++) {
        at = step(at, false, 0);
      }
      return at.isNaN() || at.isInfinite()
          ? Optional.empty()
          : Optional.of(new Found(at.getSubVector(0, directions.size()).toArray(), matrix(at).getData(), isInside));
    } catch (MathRuntimeException outside) {
      return Optional.empty();
    }
  }

  private RealMatrix matrix(RealVector at) {
    int n = constant.getRowDimension();
    RealMatrix sum = constant.add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(
        at.getEntry(directions.size())));
    for (int k = 0; k < directions.size(); k++) {
      sum = sum.add(directions.get(k).scalarMultiply(at.getEntry(k)));
    }
    return sum;
  }

  /** A step of Newton's method for {@code weight*r + tether/2 |t|^2 - log det}. */
  private RealVector step(RealVector at, boolean isShifted, double weight) {
    int count = directions.size() + (isShifted ? 1 : 0);
    RealMatrix inverse = new CholeskyDecomposition(matrix(at)).getSolver().getInverse();
    RealMatrix[] parts = new RealMatrix[count];
    for (int k = 0; k < count; k++) {
      parts[k] = k < directions.size() ? inverse.multiply(directions.get(k)) : inverse;
    }
    RealMatrix curvature = new Array2DRowRealMatrix(count, count);
    RealVector downhill = new ArrayRealVector(count);
    for (int k = 0; k < count; k++) {
      boolean isShift = k == directions.size();
      downhill.setEntry(k, parts[k].getTrace() - (isShift ? weight : TETHER * at.getEntry(k)));
      for (int l = 0; l <= k; l++) {
        double product = traceOfProduct(parts[k], parts[l]) + (k == l ? TETHER : 0);
        curvature.setEntry(k, l, product);
        curvature.setEntry(l, k, product);
      }
    }
    RealVector direction = new CholeskyDecomposition(curvature).getSolver().solve(downhill);
    RealVector whole = new ArrayRealVector(at.getDimension());
    whole.setSubVector(0, direction);
    return along(at, whole, Math.sqrt(Math.max(0, direction.dotProduct(downhill))));
  }

  /** As far along a direction as the matrix stays positive definite; damped where the decrement is large. */
  private RealVector along(RealVector at, RealVector direction, double decrement) {
    double share = decrement < 1 ? 1 : 1 / (1 + decrement) * 2;
    while (share > SHORTEST_STEP) {
      RealVector there = at.add(direction.mapMultiply(Math.min(1, share)));
      if (isPositive(matrix(there))) {
        return there;
      }
      share /= 2;
    }
    return at;
  }

  private static boolean isPositive(RealMatrix matrix) {
    try {
      return new CholeskyDecomposition(matrix).getL().getRowDimension() > 0;
    } catch (MathRuntimeException notPositive) {
      return false;
    }
  }

  private static double traceOfProduct(RealMatrix a, RealMatrix b) {
    double sum = 0;
    for (int i = 0; i < a.getRowDimension(); i++) {
      for (int j = 0; j < a.getColumnDimension(); j++) {
        sum += a.getEntry(i, j) * b.getEntry(j, i);
      }
    }
    return sum;
  }
}
