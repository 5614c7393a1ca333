package org.lemmata.quantity.measure.curvature;

import java.util.Arrays;
import java.util.List;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.derivative.SecondDerivative;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Rounding;

/**
 * A Hessian with a bound on the Frobenius norm of its error. On an activation cell everything is a polynomial; the
 * polynomial of absolute values bounds the rounding errors, and what an error of the weights does.
 */
record Hessian(SimpleMatrix matrix, double error) {
  private static final int MOST_WEIGHTS = 120;

  /** Pre-activations nearer to zero than this, relative to what they could be, may be on either side. */
  private static final double CLEAR = 1e-9;

  /** @param zerosAreExact whether weights that vanish are known to, whatever the error of the others */
  static Hessian of(Problem problem, double[] w, double weightError, boolean zerosAreExact, boolean ofLoss) {
    if (w.length > MOST_WEIGHTS) {
      throw new Undefined(Reason.SIZE, "second derivatives are for at most " + MOST_WEIGHTS + " weights");
    }
    requireClear(problem, w, weightError, zerosAreExact);
    if (EnclosedHessian.isWanted(problem, w, weightError)) {
      Middles entries = EnclosedHessian.of(problem, w, weightError, ofLoss);
      return new Hessian(new SimpleMatrix(entries.matrix(w.length).rows()), entries.error());
    }
    Problem absolute = absolute(problem, ofLoss);
    double[] wider = Arrays.stream(w).map(v -> Math.abs(v) + weightError).toArray();
    SimpleMatrix there = new SimpleMatrix(SecondDerivative.hessian(absolute, wider, ofLoss));
    long roundings = 8 * problem.network().roundings() + problem.data().size() + 8L;
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
    return new Problem(problem.network().absolute(), new Dataset(x, y), problem.loss());
  }

  private static void requireClear(Problem problem, double[] w, double weightError, boolean zerosAreExact) {
    for (Network.Part<Network> part : problem.network().parts()) {
      boolean isClear = part.network().cases(
          f -> !jumps(f.activation()) || isClear(problem, f, part.of(w), weightError, zerosAreExact),
          diagonal -> true,
          sum -> true);
      if (!isClear) {
        throw new Undefined(Reason.KINK, "a pre-activation lies on its kink, where the second derivative jumps");
      }
    }
  }

  private static boolean isClear(Problem problem, FeedForward f, double[] w, double weightError,
      boolean zerosAreExact) {
    Forward forward = new Forward(f, w, weightError);
    Forward absolute = new Forward(f.absolute(), Rounding.absolute(w), weightError);
    for (double[] x : problem.data().points()) {
      List<List<Wide>> z = forward.preActivations(x);
      List<List<Wide>> size = absolute.preActivations(Rounding.absolute(x));
      for (int l = 1; l < f.layers(); l++) {
        for (int j = 0; j < f.widths()[l]; j++) {
          Wide kink = size.get(l - 1).get(j).times(Wide.of(CLEAR));
          boolean isClear = z.get(l - 1).get(j).abs().minus(kink).isPositive();
          if (!isClear && !(zerosAreExact && isIdle(f, w, l, j)) && !(l == 1 && Weights.norm(x) == 0)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * A squared unit whose outgoing weights are all zero: its second derivative is multiplied by nothing, and its first
   * is continuous.
   */
  private static boolean isIdle(FeedForward f, double[] w, int l, int j) {
    return f.activation().power() > 1 && Arrays.stream(f.matrix(w, l + 1)).allMatch(row -> row[j] == 0);
  }

  private static boolean jumps(Activation activation) {
    double slope = activation.slope();
    return activation.power() == 1 ? slope != 1 : activation.power() == 2 && slope * slope != 1;
  }

  /**
   * Eigenvalue number {@code i}, the largest first; of the matrix in units of its largest entry, so that no square
   * vanishes.
   */
  Interval eigenvalue(int i) {
    double unit = Math.max(matrix.elementMaxAbs(), Double.MIN_NORMAL);
    SimpleMatrix scaled = matrix.divide(unit);
    SimpleEVD<SimpleMatrix> evd = scaled.eig();
    double[] values = new double[evd.getNumberOfEigenvalues()];
    double residual = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] = evd.getEigenvalue(k).getReal();
      SimpleMatrix v = evd.getEigenVector(k);
      residual += Math.pow(scaled.mult(v).minus(v.scale(values[k])).normF() / v.normF(), 2);
    }
    Arrays.sort(values);
    double backward = 2 * Math.sqrt(residual) + Rounding.gamma(8L * values.length) * scaled.normF();
    Interval inUnits = Interval.around(values[values.length - i], backward);
    return inUnits.times(Interval.of(unit)).widen(error);
  }
}
