package org.lemmata.quantity.measure.function;

import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.Rounding;

/** The least-squares linear predictor {@code x -> <b, x>} of the first label, by a QR solve. */
final class LeastSquares {
  private final SimpleMatrix x;
  private final SimpleMatrix y;
  private final SimpleMatrix predictor;

  LeastSquares(Problem problem) {
    long width = problem.network().inputs();
    if (problem.data().size() * width * width > 200_000_000) {
      throw new Undefined("there are too many data for a linear regression here");
    }
    Grain.requireModest(problem);
    x = new SimpleMatrix(scaled(problem.data().points()));
    y = new SimpleMatrix(problem.data().labels()).extractVector(false, 0);
    if (x.getNumRows() < x.getNumCols() || x.svd(true).rank() < x.getNumCols()) {
      throw new Undefined("the linear regressor is not unique");
    }
    predictor = x.solve(y);
  }

  /** Prediction on sample {@code i} (from 0), with a normwise error through the condition number. */
  Interval prediction(int i) {
    double value = x.extractVector(true, i).dot(predictor.transpose());
    double condition = Math.max(1, x.conditionP2());
    double error = Rounding.gamma(20L * x.getNumRows()) * condition * condition * y.normF();
    return Interval.around(value, error);
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
    return x.getNumRows();
  }
}
