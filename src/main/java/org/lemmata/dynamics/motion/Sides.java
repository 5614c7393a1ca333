package org.lemmata.dynamics.motion;

import java.math.BigDecimal;
import java.util.List;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;

/**
 * On which side of its kink each unit is. A descent takes one side or the other at every step; where the two are
 * within rounding of each other, nobody knows where it goes from there.
 */
final class Sides {
  private final List<Network.Part<FeedForward>> parts;
  private final double[][] points;

  private Sides(List<Network.Part<FeedForward>> parts, double[][] points) {
    this.parts = parts;
    this.points = points;
  }

  static Sides of(Problem problem) {
    return new Sides(problem.network().kinked(), problem.data().points());
  }

  /** @param w all weights */
  boolean areKnown(double[] w) {
    for (Network.Part<FeedForward> part : parts) {
      for (double[] x : points) {
        if (!areKnown(part.network(), w, part.from(), x)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areKnown(FeedForward network, double[] w, int from, double[] x) {
    double[] input = x;
    double[] size = x;
    long roundings = 0;
    int row = from;
    for (int l = 1; l < network.layers(); l++) {
      roundings += network.widths()[l - 1] + 2;
      int width = network.widths()[l];
      boolean isLast = l == network.layers() - 1;
      double[] next = new double[isLast ? 0 : width];
      double[] nextSize = new double[next.length];
      for (int j = 0; j < width; j++, row += input.length) {
        double z = 0;
        double bound = 0;
        for (int k = 0; k < input.length; k++) {
          z += w[row + k] * input[k];
          bound += Math.abs(w[row + k] * size[k]);
        }
        if (Math.abs(z) <= Roundoff.gamma(roundings) * bound && !isZero(w, row, input, l == 1)) {
          return false;
        }
        if (!isLast) {
          next[j] = network.activation().value(z);
          nextSize[j] = bound;
        }
      }
      input = next;
      size = nextSize;
    }
    return true;
  }

  /** Whether a pre-activation is zero and was computed without rounding: it lies on the kink itself. */
  private static boolean isZero(double[] w, int row, double[] input, boolean isExact) {
    BigDecimal sum = BigDecimal.ZERO;
    double computed = 0;
    for (int k = 0; k < input.length; k++) {
      if (w[row + k] != 0 && input[k] != 0) {
        computed += w[row + k] * input[k];
        sum = sum.add(new BigDecimal(w[row + k]).multiply(new BigDecimal(input[k])));
        if (!isExact || new BigDecimal(computed).compareTo(sum) != 0) {
          return false;
        }
      }
    }
    return sum.signum() == 0;
  }
}
