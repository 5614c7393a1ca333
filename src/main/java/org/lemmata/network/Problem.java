package org.lemmata.network;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * A network, its data and its loss: the training loss {@code L(w) = c sum_i l(H(x_i; w), y_i)} and the neural
 * correlation function {@code N(u) = c sum_i <z_i, H(x_i; u)>} with {@code z_i = -l'(0, y_i)}, where {@code c} is 1
 * for a sum and {@code 1/n} for a mean (Kumar and Haupt 2024, kumar2024directional).
 */
public record Problem(Network network, Dataset data, Loss loss) {

  public Problem {
    if (data.points()[0].length != network.inputs()) {
      throw new IllegalArgumentException(
          "the data have dimension " + data.points()[0].length + ", the network takes " + network.inputs());
    }
    if (data.labels()[0].length != network.outputs()) {
      throw new IllegalArgumentException(
          "the labels have length " + data.labels()[0].length + ", the network gives " + network.outputs());
    }
  }

  /** 1 for a sum over the data, {@code 1/n} for a mean. */
  public double share() {
    return loss.mean() ? 1.0 / data.size() : 1;
  }

  public double loss(double[] w) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      double[] h = network.output(w, data.points()[i]);
      for (int k = 0; k < h.length; k++) {
        sum += loss.value(h[k], data.labels()[i][k]);
      }
    }
    return share() * sum;
  }

  public double correlation(double[] u) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      double[] h = network.output(u, data.points()[i]);
      for (int k = 0; k < h.length; k++) {
        sum += loss.pull(0, data.labels()[i][k]) * h[k];
      }
    }
    return share() * sum;
  }

  /** {@code grad N(u)}. */
  public double[] correlationGradient(double[] u) {
    return pull(u, 0);
  }

  /** {@code -grad L(w)}. */
  public double[] descent(double[] w) {
    return pull(w, 1);
  }

  /**
   * {@code c sum_i -l'(e H(x_i; s), y_i) grad H(x_i; s)}: the velocity of {@code s = w/delta} in the clock
   * {@code delta^(L-2) t} when {@code e = delta^L} (exact scaling identity, Kumar and Haupt). {@code e = 1} is plain
   * gradient flow, {@code e = 0} the flow of the correlation.
   */
  public double[] pull(double[] s, double e) {
    double[] gradient = new double[network.size()];
    for (int i = 0; i < data.size(); i++) {
      addPull(s, e, i, share(), gradient);
    }
    return gradient;
  }

  /** Adds {@code weight} times the pull of sample {@code i} (from 0). */
  public void addPull(double[] s, double e, int i, double weight, double[] gradient) {
    double[] y = data.labels()[i];
    network.backPropagate(
        s,
        data.points()[i],
        h -> {
          double[] c = new double[h.length];
          for (int k = 0; k < h.length; k++) {
            c[k] = weight * loss.pull(e == 0 ? 0 : e * h[k], y[k]);
          }
          return c;
        },
        gradient);
  }

  /**
   * The training loss in any ring, for the square loss: on an activation cell, a polynomial in the weights.
   *
   * @throws Undefined for other losses
   */
  public <T> T loss(Ring<T> ring, java.util.List<T> w) {
    if (loss.kind() != Loss.Kind.SQUARE) {
      throw new Undefined(Reason.UNCOVERED, "only the square loss is a polynomial");
    }
    T sum = ring.constant(0);
    for (int i = 0; i < data.size(); i++) {
      java.util.List<T> h = network.output(ring, w, data.points()[i]);
      for (int k = 0; k < h.size(); k++) {
        T off = ring.add(h.get(k), ring.constant(-data.labels()[i][k]));
        sum = ring.add(sum, ring.multiply(ring.constant(share() * loss.factor() / 2), ring.multiply(off, off)));
      }
    }
    return sum;
  }

  /** {@code N(u)} in any ring: on an activation cell, a polynomial in the weights. */
  public <T> T correlation(Ring<T> ring, java.util.List<T> u) {
    T sum = ring.constant(0);
    for (int i = 0; i < data.size(); i++) {
      java.util.List<T> h = network.output(ring, u, data.points()[i]);
      for (int k = 0; k < h.size(); k++) {
        double z = share() * loss.pull(0, data.labels()[i][k]);
        sum = ring.add(sum, ring.multiply(ring.constant(z), h.get(k)));
      }
    }
    return sum;
  }
}
