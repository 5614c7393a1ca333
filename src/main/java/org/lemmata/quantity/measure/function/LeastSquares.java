package org.lemmata.quantity.measure.function;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.GramMatrix;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.Rounding;

/**
 * The least-squares linear predictor {@code x -> <b, x>} of the first label, by a QR solve. How far it is from the true
 * one is proved afterwards, however it was found: {@code b - b* = (X^T X)^-1 X^T (X b - y)}.
 */
final class LeastSquares {
  private final double[][] points;
  private final double[] labels;
  private final double[] predictor;
  /** Never less than the norm of the error of {@code predictor}. */
  private final double error;

  LeastSquares(Problem problem) {
    int width = problem.network().inputs();
    if ((long) problem.data().size() * width * width > 200_000_000) {
      throw new Undefined(Reason.SIZE, "there are too many data for a linear regression here");
    }
    Grain.requireModest(problem);
    points = scaled(problem.data().points());
    labels = Arrays.stream(problem.data().labels()).mapToDouble(y -> y[0]).toArray();
    double smallest = smallestSingularValue();
    predictor = new SimpleMatrix(points).solve(new SimpleMatrix(labels.length, 1, true, labels)).getDDRM().getData();
    error = Roundoff.above(slope(width) / (smallest * smallest) * (1 + 0x1p-40));
  }

  private double smallestSingularValue() {
    try {
      return GramMatrix.of(new SimpleMatrix(points).transpose().toArray2()).smallest();
    } catch (Undefined dependent) {
      throw new Undefined(Reason.DOMAIN, "the linear regressor is not unique");
    }
  }

  /** Bounds the norm of {@code X^T (X b - y)}. */
  private double slope(int width) {
    double[] slope = new double[width];
    double[] sizes = new double[width];
    for (int i = 0; i < points.length; i++) {
      double off = Weights.inner(points[i], predictor) - labels[i];
      double size = Rounding.inner(points[i], predictor) + Math.abs(labels[i]);
      for (int c = 0; c < width; c++) {
        slope[c] += points[i][c] * off;
        sizes[c] += Math.abs(points[i][c]) * size;
      }
    }
    double rounding = Rounding.gamma(2L * (width + points.length) + 8);
    double[] bounds = new double[width];
    Arrays.setAll(bounds, c -> Roundoff.above(Math.abs(slope[c]) + rounding * sizes[c]));
    return Roundoff.above(Weights.norm(bounds));
  }

  /** Prediction on sample {@code i} (from 0). */
  Interval prediction(int i) {
    double rounding = Rounding.gamma(predictor.length + 4L) * Rounding.inner(points[i], predictor);
    double off = Roundoff.above(Weights.norm(points[i]) * error + rounding);
    return Interval.around(Weights.inner(points[i], predictor), off);
  }

  /** Columns in powers of two of their own: predictions stay the same, and no product of small inputs vanishes. */
  private static double[][] scaled(double[][] points) {
    double[][] scaled = new double[points.length][points[0].length];
    for (int j = 0; j < points[0].length; j++) {
      int column = j;
      double largest = Arrays.stream(points).mapToDouble(row -> Math.abs(row[column])).max().orElse(0);
      for (int i = 0; i < points.length; i++) {
        scaled[i][j] = Math.scalb(points[i][j], -Math.getExponent(largest));
      }
    }
    return scaled;
  }

  int size() {
    return points.length;
  }
}
