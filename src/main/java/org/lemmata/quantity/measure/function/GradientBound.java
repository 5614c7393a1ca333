package org.lemmata.quantity.measure.function;

import java.util.Arrays;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Rounding;

/**
 * How far a computed gradient can be off. On one activation cell a network is a polynomial in its weights, and the
 * network of absolute values is a polynomial with non-negative coefficients that dominates it term by term. So a
 * rounding error is at most gamma times its gradient {@code g(|w|)}, and an error {@code e} of the weights changes the
 * gradient by at most {@code g(|w| + e) - g(|w|)}. Across a kink neither holds, hence {@link #requireClear}.
 */
final class GradientBound {
  private GradientBound() {}

  /** The weight that each output of each sample has in a gradient, as an upper bound. */
  interface Pull {
    /** @param size an upper bound of the absolute output */
    double of(int sample, int output, double size);
  }

  /**
   * The bounds below see an error of the weights through the curvature of the network, which one of order one has not.
   */
  static void requireOrderTwo(Problem problem) {
    if (problem.network().order() < 2) {
      throw new Undefined(Reason.UNCOVERED, "a residual is implemented only for networks of order two or more");
    }
  }

  static double of(Problem problem, double[] w, double weightError, Pull pull) {
    double[] at = majorant(problem, Rounding.absolute(w), pull);
    long roundings = 3 * problem.network().roundings() + problem.data().size() + 8L;
    double error = Rounding.gamma(roundings) * Weights.norm(at) + roundings * Double.MIN_NORMAL;
    if (weightError > 0) {
      double[] wider = Arrays.stream(w).map(x -> Math.abs(x) + weightError).toArray();
      double[] there = majorant(problem, wider, pull);
      for (int i = 0; i < there.length; i++) {
        there[i] -= at[i] * (1 - Rounding.gamma(roundings));
      }
      error += Weights.norm(there);
    }
    return error;
  }

  /** How far a gradient is off where its pulls are. */
  static double passedOn(Problem problem, Forward forward, Pull off) {
    double[] wider = Arrays.stream(forward.w()).map(x -> Math.abs(x) + forward.weightError()).toArray();
    return Weights.norm(majorant(problem, wider, off)) * (1 + Rounding.gamma(4 * problem.network().roundings() + 8));
  }

  /** Values with a bound on how far they are from enclosures of what they should be. */
  static Value.Point within(double[] values, List<Wide> enclosures) {
    return new Value.Point(Weights.of(values), Middles.distance(values, enclosures));
  }

  /** The same for the gradient of the correlation. */
  static double ofCorrelation(Problem problem, double[] w, double weightError) {
    return of(problem, w, weightError,
        (i, k, size) -> problem.share() * Math.abs(problem.loss().pull(0, problem.data().labels()[i][k])));
  }

  /** The same for a residual at the unit vector {@code u} of the weights {@code arguments.weights(0)}. */
  static double ofResidual(Problem problem, double[] u, double weightError) {
    return 4 * ofCorrelation(problem, u, weightError + Rounding.gamma(u.length + 6L));
  }

  private static double[] majorant(Problem problem, double[] w, Pull pull) {
    Network absolute = problem.network().absolute();
    double[] majorant = new double[w.length];
    for (int i = 0; i < problem.data().size(); i++) {
      int sample = i;
      absolute.backPropagate(
          w,
          Rounding.absolute(problem.data().points()[i]),
          h -> {
            double[] c = new double[h.length];
            for (int k = 0; k < c.length; k++) {
              c[k] = pull.of(sample, k, h[k]);
            }
            return c;
          },
          majorant);
    }
    return majorant;
  }

  /**
   * Refuses points at which rounding may have put a pre-activation on the wrong side of its kink, since the gradient
   * jumps there. A pre-activation all of whose products are zero is exactly zero: by then the layer below is known to
   * be off.
   */
  static void requireClear(Problem problem, double[] w, double weightError) {
    requireClear(problem, w, weightError, false);
  }

  /** The same for all points in reach of a step: there zeros move as well. */
  static void requireClearAround(Problem problem, double[] w, double step) {
    requireClear(problem, w, step, true);
  }

  private static void requireClear(Problem problem, double[] w, double weightError, boolean zerosMove) {
    for (Network.Part<FeedForward> part : problem.network().kinked()) {
      requireClear(problem, part.network(), part.of(w), weightError, zerosMove);
    }
  }

  private static void requireClear(Problem problem, FeedForward f, double[] w, double weightError, boolean zerosMove) {
    FeedForward absolute = f.absolute();
    double[] wider = Arrays.stream(w).map(x -> x == 0 && !zerosMove ? 0 : Math.abs(x) + weightError).toArray();
    double relative = Rounding.gamma(2 * f.roundings() + 4);
    for (double[] x : problem.data().points()) {
      double[][] z = f.preActivations(w, x);
      double[][] at = absolute.preActivations(Rounding.absolute(w), Rounding.absolute(x));
      double[][] size = absolute.preActivations(wider, Rounding.absolute(x));
      boolean[] silent = zeros(x);
      for (int l = 0; l + 1 < z.length; l++) {
        boolean[] own = new boolean[z[l].length];
        for (int j = 0; j < z[l].length; j++) {
          double off = relative * size[l][j] + (weightError > 0 ? size[l][j] - at[l][j] : 0);
          boolean isZero = size[l][j] == 0 || hearsNothing(f, w, l, j, silent, zerosMove);
          if (!(Math.abs(z[l][j]) > off) && !isZero) {
            throw new Undefined(Reason.KINK,
                "a pre-activation lies on its kink up to rounding, where the gradient jumps");
          }
          own[j] = isZero || f.activation().value(z[l][j]) == 0;
        }
        silent = own;
      }
    }
  }

  private static boolean[] zeros(double[] x) {
    boolean[] zeros = new boolean[x.length];
    for (int k = 0; k < x.length; k++) {
      zeros[k] = x[k] == 0;
    }
    return zeros;
  }

  /** Whether every product of a unit has a factor that is exactly zero, the weights included unless they move. */
  private static boolean hearsNothing(FeedForward f, double[] w, int l, int j, boolean[] silent, boolean zerosMove) {
    int columns = f.widths()[l];
    int row = f.offset(l + 1) + j * columns;
    for (int k = 0; k < columns; k++) {
      if (!silent[k] && (zerosMove || w[row + k] != 0)) {
        return false;
      }
    }
    return true;
  }
}
