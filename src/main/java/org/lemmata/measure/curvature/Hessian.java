package org.lemmata.measure.curvature;

import java.util.Arrays;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.derivative.SecondDerivative;
import org.lemmata.measure.Rounding;
import org.lemmata.model.Activation;
import org.lemmata.model.Dataset;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.model.Separable;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/**
 * A Hessian with a bound on the Frobenius norm of its error. On an activation cell everything is a polynomial; the
 * polynomial of absolute values bounds the rounding errors, and what an error of the weights does.
 */
record Hessian(SimpleMatrix matrix, double error) {
  private static final int MOST_WEIGHTS = 120;

  /** Pre-activations nearer to zero than this, relative to what they could be, may be on either side. */
  private static final double CLEAR = 1e-9;

  static Hessian of(Problem problem, double[] w, double weightError, boolean ofLoss) {
    if (w.length > MOST_WEIGHTS) {
      throw new Undefined("second derivatives are for at most " + MOST_WEIGHTS + " weights");
    }
    requireClear(problem, problem.network(), w, weightError);
    Problem absolute = absolute(problem, ofLoss);
    double[] wider = Arrays.stream(w).map(v -> Math.abs(v) + weightError).toArray();
    SimpleMatrix there = new SimpleMatrix(SecondDerivative.hessian(absolute, wider, ofLoss));
    long roundings = 8 * Rounding.roundings(problem.network()) + problem.data().size() + 8L;
    double error = 4 * Rounding.gamma(roundings) * there.normF();
    if (weightError > 0) {
      error += there.minus(new SimpleMatrix(SecondDerivative.hessian(absolute, Rounding.absolute(w), ofLoss))).normF();
    }
    return new Hessian(new SimpleMatrix(SecondDerivative.hessian(problem, w, ofLoss)), error);
  }

  /** The problem whose polynomial has the absolute values of the coefficients. */
  private static Problem absolute(Problem problem, boolean ofLoss) {
    double[][] x = Arrays.stream(problem.data().points()).map(Rounding::absolute).toArray(double[][]::new);
    double[][] y = Arrays.stream(problem.data().labels()).map(Rounding::absolute).toArray(double[][]::new);
    for (double[] label : y) {
      for (int k = 0; ofLoss && k < label.length; k++) {
        label[k] = -label[k];
      }
    }
    return new Problem(Rounding.absolute(problem.network()), new Dataset(x, y), problem.loss());
  }

  private static void requireClear(Problem problem, Network network, double[] w, double weightError) {
    if (network instanceof Separable sum) {
      for (int j = 1; j <= sum.blocks().size(); j++) {
        requireClear(problem, sum.blocks().get(j - 1), Arrays.copyOfRange(w, sum.offset(j), sum.offset(j + 1)), weightError);
      }
    } else if (network instanceof FeedForward f && jumps(f.activation())) {
      FeedForward absolute = (FeedForward) Rounding.absolute(f);
      double[] wider = Arrays.stream(w).map(v -> Math.abs(v) + weightError).toArray();
      for (double[] x : problem.data().points()) {
        double[][] z = f.preActivations(w, x);
        double[][] size = absolute.preActivations(Rounding.absolute(w), Rounding.absolute(x));
        double[][] more = absolute.preActivations(wider, Rounding.absolute(x));
        for (int l = 0; l + 1 < z.length; l++) {
          for (int j = 0; j < z[l].length; j++) {
            if (Math.abs(z[l][j]) <= CLEAR * more[l][j] + 2 * (more[l][j] - size[l][j])) {
              throw new Undefined("a pre-activation lies on its kink, where the second derivative jumps");
            }
          }
        }
      }
    }
  }

  private static boolean jumps(Activation activation) {
    double slope = activation.slope();
    return activation.power() == 1 ? slope != 1 : activation.power() == 2 && slope * slope != 1;
  }

  /** Eigenvalue number {@code i}, the largest first. */
  Interval eigenvalue(int i) {
    SimpleEVD<SimpleMatrix> evd = matrix.eig();
    double[] values = new double[evd.getNumberOfEigenvalues()];
    double residual = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] = evd.getEigenvalue(k).getReal();
      SimpleMatrix v = evd.getEigenVector(k);
      residual += Math.pow(matrix.mult(v).minus(v.scale(values[k])).normF() / v.normF(), 2);
    }
    Arrays.sort(values);
    double backward = 2 * Math.sqrt(residual) + Rounding.gamma(8L * values.length) * matrix.normF();
    return Interval.around(values[values.length - i], backward + error);
  }
}
