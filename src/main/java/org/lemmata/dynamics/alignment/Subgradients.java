package org.lemmata.dynamics.alignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.Spectral;

/**
 * The sets {@code D_u = {sum_k eta_k pull_k x_k}} of boursier2025early, p. 5, in which a neuron with activation pattern
 * {@code u} is pulled: {@code eta_k} is 1 where {@code u_k} is, {@code slope} where {@code u_k = -1}, and anything
 * between where {@code u_k = 0}.
 *
 * @param x inputs, one row per point
 * @param pulls {@code -l'(h(x_k), y_k)/n}
 */
public record Subgradients(double[][] x, double[] pulls, double slope) {
  private static final int SWEEPS = 100_000;
  private static final double STILL = 1e-15;

  /** Kinks nearer to dependence than this leave too large an error. */
  private static final double INDEPENDENT = 1e-3;

  private static final double DEPENDENT = 1e-13;

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
    return problem.network().layered()
        .filter(f -> f.layers() == 2 && f.trainedLayers() == 2 && f.outputs() == 1 && f.activation().power() == 1
            && f.activation().slope() >= 0)
        .orElseThrow(() -> new Undefined(Reason.UNCOVERED,
            "this needs two trained layers, one output and a ReLU or leaky ReLU"));
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

  /** The same for one element: a point that does not pull there is not seen. */
  double size(double[] eta) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += Math.abs(eta[k] * pulls[k]) * Weights.norm(x[k]);
    }
    return sum;
  }

  double error(double[] eta) {
    return 1e-12 * size(eta);
  }

  /**
   * Bounds the norm of the error of a least element: rounding of its sum, magnified by kinks that are nearly dependent.
   */
  public double error() {
    return 1e-12 * size();
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
      throw new Undefined(Reason.STUCK, "the least subgradient was not found");
    }
    vector = squared(pattern, eta);
    requireLeast(vector, pattern, eta);
    boolean vanishes = Weights.norm(vector) <= 1e-14 * x.length * size(eta);
    return new Selection(this, pattern, eta, vanishes ? new double[dimension()] : vector);
  }

  /**
   * Where neither side is chosen the vector is orthogonal to the input: its part along all such inputs is taken away.
   */
  private double[] squared(int[] pattern, double[] eta) {
    double[] vector = new double[dimension()];
    for (int k = 0; k < x.length; k++) {
      add(vector, eta[k] * pulls[k], x[k]);
    }
    double[][] kinks = IntStream.range(0, x.length)
        .filter(k -> pattern[k] == 0 && eta[k] > slope && eta[k] < 1 && Weights.norm(x[k]) > 0)
        .mapToObj(k -> Weights.unit(x[k])).toArray(double[][]::new);
    if (kinks.length == 0) {
      return vector;
    }
    Spectral spectral = new Spectral(kinks);
    spectral.rank(INDEPENDENT, DEPENDENT);
    double[] along = new double[kinks.length];
    // Twice, so that what is left is rounding of the vector and not of the pulls.
    for (int pass = 0; pass < 2; pass++) {
      Arrays.setAll(along, k -> Weights.inner(kinks[k], vector));
      add(vector, -1, spectral.solve(along));
    }
    return vector;
  }

  /** How many directions some inputs span. */
  static int rank(double[][] inputs) {
    double[][] units = Arrays.stream(inputs).filter(v -> Weights.norm(v) > 0).map(Weights::unit)
        .toArray(double[][]::new);
    return units.length == 0 ? 0 : new Spectral(units).rank(INDEPENDENT, DEPENDENT);
  }

  /** A side may be chosen only where the vector does not get shorter towards the other. */
  private void requireLeast(double[] vector, int[] pattern, double[] eta) {
    double error = error(eta);
    for (int k = 0; k < x.length; k++) {
      if (pattern[k] == 0 && (eta[k] == slope || eta[k] == 1)) {
        double shortens = (eta[k] == 1 ? 1 : -1) * Math.signum(pulls[k]) * Weights.inner(vector, x[k]);
        if (shortens > error * Weights.norm(x[k])) {
          throw new Undefined(Reason.STUCK, "the least subgradient was not found");
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
