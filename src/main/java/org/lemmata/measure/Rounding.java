package org.lemmata.measure;

import java.util.Arrays;
import org.lemmata.language.Value;
import org.lemmata.model.Activation;
import org.lemmata.model.Diagonal;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Separable;
import org.lemmata.number.Interval;
import org.lemmata.number.Roundoff;

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

  /** The longest path of roundings through a forward pass. */
  public static long roundings(Network network) {
    if (network instanceof FeedForward f) {
      long sum = 0;
      for (int l = 1; l <= f.layers(); l++) {
        sum = (sum + f.widths()[l - 1] + 2) * (l < f.layers() ? f.activation().power() : 1) + f.activation().power();
      }
      return sum;
    }
    if (network instanceof Separable s) {
      return s.blocks().stream().mapToLong(Rounding::roundings).max().orElse(0) + s.blocks().size();
    }
    return network.size() + ((Diagonal) network).depth();
  }

  /** Entry {@code k} of the network of absolute values. */
  public static double majorant(Network network, double[] w, double[] x, int k) {
    return absolute(network).output(absolute(w), absolute(x))[k];
  }

  /**
   * Bounds how far an error of the weights moves an output, also across kinks: the network of absolute values grows at least as much
   * when each weight grows by the whole error.
   */
  public static double moved(Network network, double[] w, double weightError, double[] x, int k) {
    if (weightError == 0) {
      return 0;
    }
    double[] wider = Arrays.stream(w).map(v -> Math.abs(v) + weightError).toArray();
    double there = majorant(network, wider, x, k);
    return there - majorant(network, w, x, k) + gamma(2 * roundings(network)) * there;
  }

  public static Network absolute(Network network) {
    if (network instanceof FeedForward f) {
      // Nothing is negative here, so the slope does not matter, but at exact zeros, where the majorant must not jump.
      Activation activation = new Activation(1, f.activation().power());
      return new FeedForward(f.widths(), activation, f.fixedOutput() == null ? null : absolute(f.fixedOutput()));
    }
    if (network instanceof Separable s) {
      return new Separable(s.blocks().stream().map(Rounding::absolute).toList());
    }
    return network;
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
