package org.lemmata.quantity.measure;

import java.util.Arrays;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Network;
import org.lemmata.quantity.language.Value;

/**
 * Bounds on rounding errors after Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1: a sum of
 * products with {@code k} roundings on its longest path is off by at most {@code gamma_k = k u / (1 - k u)} times the
 * same sum of absolute values. The sum of absolute values of a network is the network of absolute values.
 */
public final class Rounding {
  private Rounding() {}

  public static double gamma(long roundings) {
    return Roundoff.gamma(roundings);
  }

  /** A value with {@code roundings} roundings and no cancellation. */
  public static Value relative(double value, long roundings) {
    return new Value.Number(Interval.around(value, gamma(roundings) * Math.abs(value)));
  }

  /** Entry {@code k} of the network of absolute values. */
  public static double majorant(Network network, double[] w, double[] x, int k) {
    return network.absolute().output(absolute(w), absolute(x))[k];
  }

  /**
   * Bounds how far an error of the weights moves an output, also across kinks: the network of absolute values grows at
   * least as much when each weight grows by the whole error.
   */
  public static double moved(Network network, double[] w, double weightError, double[] x, int k) {
    if (weightError == 0) {
      return 0;
    }
    double[] wider = Arrays.stream(w).map(v -> Math.abs(v) + weightError).toArray();
    double there = majorant(network, wider, x, k);
    return there - majorant(network, w, x, k) + gamma(2 * network.roundings()) * there;
  }

  /** The sum of the absolute values of the products in an inner product. */
  public static double inner(double[] u, double[] v) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += Math.abs(u[i] * v[i]);
    }
    return sum;
  }

  public static double[] absolute(double[] v) {
    double[] sizes = new double[v.length];
    Arrays.setAll(sizes, i -> Math.abs(v[i]));
    return sizes;
  }
}
