package org.lemmata.alignment;

import java.util.Arrays;
import org.lemmata.model.Activation;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * The sets {@code D_u = {sum_k eta_k pull_k x_k}} of boursier2025early, p. 5, in which a neuron with activation pattern
 * {@code u} is pulled: {@code eta_k} is 1 where {@code u_k} is, {@code slope} where {@code u_k = -1}, and anything between
 * where {@code u_k = 0}.
 *
 * @param x inputs, one row per point
 * @param pulls {@code -l'(h(x_k), y_k)/n}
 */
public record Subgradients(double[][] x, double[] pulls, double slope) {
  private static final int SWEEPS = 100_000;
  private static final double STILL = 1e-15;
  private static final int POLISH = 4;

  /** Of a two-layer network whose outputs are {@code h}. */
  public static Subgradients at(Problem problem, double[] h) {
    Activation activation = twoLayers(problem).activation();
    double[] pulls = new double[h.length];
    Arrays.setAll(pulls, k -> problem.share() * problem.loss().pull(h[k], problem.data().labels()[k][0]));
    return new Subgradients(problem.data().points(), pulls, activation.slope());
  }

  /** Of a two-layer network near the origin, where its outputs vanish. */
  public static Subgradients atOrigin(Problem problem) {
    return at(problem, new double[problem.data().size()]);
  }

  /** @throws Undefined for anything but two trained layers with one output and a piecewise linear activation */
  public static FeedForward twoLayers(Problem problem) {
    if (problem.network() instanceof FeedForward f
        && f.layers() == 2 && f.trainedLayers() == 2 && f.outputs() == 1 && f.activation().power() == 1 && f.activation().slope() >= 0) {
      return f;
    }
    throw new Undefined("this needs two trained layers, one output and a ReLU or leaky ReLU");
  }

  public int dimension() {
    return x[0].length;
  }

  /** {@code sum_k |pull_k| |x_k|}, which bounds every element of every set. */
  public double size() {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += Math.abs(pulls[k]) * Weights.norm(x[k]);
    }
    return sum;
  }

  /** Bounds the norm of the error of a least element: rounding of the sum, and what the descent leaves. */
  public double error() {
    return 1e-13 * size();
  }

  /** The element of least norm for a pattern, by descent over one {@code eta_k} after another. */
  public Selection least(int[] pattern) {
    double[] eta = new double[x.length];
    double[] vector = new double[dimension()];
    for (int k = 0; k < x.length; k++) {
      eta[k] = pattern[k] > 0 ? 1 : slope;
      add(vector, eta[k] * pulls[k], x[k]);
    }
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (int k = 0; k < x.length; k++) {
        double square = pulls[k] * Weights.inner(x[k], x[k]);
        if (pattern[k] == 0 && square != 0) {
          double best = Math.max(slope, Math.min(1, eta[k] - Weights.inner(vector, x[k]) / square));
          moved = Math.max(moved, Math.abs(best - eta[k]));
          add(vector, (best - eta[k]) * pulls[k], x[k]);
          eta[k] = best;
        }
      }
    }
    if (moved > 1e-12) {
      throw new Undefined("the least subgradient was not found");
    }
    square(vector, pattern, eta);
    boolean vanishes = Weights.norm(vector) <= 1e-14 * x.length * size();
    return new Selection(this, pattern, eta, vanishes ? new double[dimension()] : vector);
  }

  /** Where neither side is chosen the vector is orthogonal to the input; made so to rounding of the vector, not of the pulls. */
  private void square(double[] vector, int[] pattern, double[] eta) {
    for (int sweep = 0; sweep < POLISH; sweep++) {
      for (int k = 0; k < x.length; k++) {
        if (pattern[k] == 0 && eta[k] > slope && eta[k] < 1) {
          add(vector, -Weights.inner(vector, x[k]) / Weights.inner(x[k], x[k]), x[k]);
        }
      }
    }
  }

  private static void add(double[] to, double c, double[] v) {
    for (int i = 0; i < to.length; i++) {
      to[i] += c * v[i];
    }
  }
}
