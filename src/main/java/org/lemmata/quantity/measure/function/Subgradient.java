package org.lemmata.quantity.measure.function;

import java.util.Arrays;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;

/**
 * The gradient of the correlation with the derivative of each activation chosen by hand: {@code slope} or 1 off the
 * kinks, anything between on them.
 */
final class Subgradient {
  private final Problem problem;
  private final FeedForward network;
  private final double[] u;
  private final double[][][] z;
  private final double[][][] factor;

  Subgradient(Problem problem, double[] u) {
    this.problem = problem;
    this.network = (FeedForward) problem.network();
    this.u = u;
    int n = problem.data().size();
    this.z = new double[n][][];
    this.factor = new double[n][][];
    for (int i = 0; i < n; i++) {
      z[i] = network.preActivations(u, problem.data().points()[i]);
      factor[i] = Arrays.stream(z[i])
          .map(layer -> Arrays.stream(layer).map(network.activation()::derivative).toArray())
          .toArray(double[][]::new);
    }
  }

  double preActivation(int i, int l, int j) {
    return z[i][l - 1][j];
  }

  /** What the activations of layer {@code l} are on sample {@code i}; layer 0 is the input. */
  double[] activations(int i, int l) {
    return l == 0 ? problem.data().points()[i] : Arrays.stream(z[i][l - 1]).map(network.activation()::value).toArray();
  }

  void choose(int i, int l, int j, double derivative) {
    factor[i][l - 1][j] = derivative;
  }

  /** The gradient over all samples. */
  double[] whole() {
    double[] gradient = new double[u.length];
    for (int i = 0; i < z.length; i++) {
      add(i, 1, gradient);
    }
    return gradient;
  }

  /** Adds {@code times} the part of sample {@code i}. */
  void add(int i, double times, double[] gradient) {
    double[] y = problem.data().labels()[i];
    double[] back = new double[y.length];
    for (int k = 0; k < y.length; k++) {
      back[k] = times * problem.share() * problem.loss().pull(0, y[k]);
    }
    backward(i, network.layers(), back, gradient);
  }

  /** The gradient of a pre-activation in the weights, with the derivatives as chosen. */
  double[] normal(int i, int l, int j) {
    double[] gradient = new double[u.length];
    double[] back = new double[network.widths()[l]];
    back[j] = 1;
    backward(i, l, back, gradient);
    return gradient;
  }

  /** Adds what a signal on the pre-activations of layer {@code top} pulls on the weights from there down. */
  private void backward(int i, int top, double[] signal, double[] gradient) {
    double[] back = signal;
    for (int l = top; l >= 1; l--) {
      double[] input = activations(i, l - 1);
      double[][] matrix = network.matrix(u, l);
      double[] below = new double[input.length];
      int at = network.offset(l);
      for (int r = 0; r < back.length; r++) {
        for (int c = 0; c < input.length; c++, at++) {
          if (l <= network.trainedLayers()) {
            gradient[at] += back[r] * input[c];
          }
          below[c] += back[r] * matrix[r][c] * (l > 1 ? factor[i][l - 2][c] : 1);
        }
      }
      back = below;
    }
  }
}
