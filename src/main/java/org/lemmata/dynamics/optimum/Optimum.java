package org.lemmata.dynamics.optimum;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.Spectral;

/**
 * The global maximum of the correlation on the unit sphere, for feed-forward networks with one output whose layers are
 * all trained: two layers (leaky ReLU) by enumeration of activation cells, three (ReLU) by linear programs, more by
 * padding the best three-layer network with layers of one neuron and, from above, by a relaxation at depth four and by
 * {@code |X| |gamma|} beyond. Only the upper bounds are proofs; what is below is a value that weights reach.
 *
 * @param weights on the unit sphere, with the value {@code maximum.lo()} up to rounding
 * @param maximum encloses the global maximum over networks of these widths
 */
public record Optimum(double[] weights, Interval maximum) {
  private static final int MOST_POINTS = 12;

  /** The relaxation at depth four has one block for each pair of subsets; in the plane one point more is affordable. */
  private static final int MOST_POINTS_RELAXED = 6;

  /** @throws Undefined for other networks, more points, or a network too narrow for the maximiser found */
  public static Optimum of(Problem problem) {
    Found found = Found.of(problem);
    int depth = found.network().layers();
    double upper = found.upper();
    if (depth > 3) {
      double ceiling = Weights.norm(found.gamma()) * new Spectral(found.x()).largest();
      upper = depth == 4 && found.x().length <= MOST_POINTS_RELAXED + (found.x()[0].length == 2 ? 1 : 0)
          ? Math.min(ceiling, DepthFour.upper(found.x(), found.gamma(), upper))
          : ceiling;
    }
    return enclosed(problem, found.weights(), upper);
  }

  /** The weights of {@link #of} alone, on the unit sphere: a maximiser up to depth three, a padded one beyond. */
  public static double[] maximiser(Problem problem) {
    return Found.of(problem).weights();
  }

  /** The best network of depth two or three, padded, with the proved maximum for that depth and layers of norm one. */
  private record Found(FeedForward network, double[][] x, double[] gamma, double[] weights, double upper) {

    private static boolean isCovered(FeedForward f) {
      return f.layers() >= 2 && f.outputs() == 1 && !f.hasFixedOutput() && f.activation().power() == 1
          && (f.layers() == 2 || f.activation().slope() == 0);
    }

    static Found of(Problem problem) {
      FeedForward f = problem.network().layered().filter(Found::isCovered)
          .orElseThrow(() -> new Undefined(Reason.UNCOVERED,
              "needs trained layers, one output, power 1, and ReLU from three layers on"));
      double[][] x = problem.data().points();
      if (x.length > MOST_POINTS) {
        throw new Undefined(Reason.SIZE, "needs at most " + MOST_POINTS + " points, not " + x.length);
      }
      double[] gamma = new double[x.length];
      for (int k = 0; k < x.length; k++) {
        gamma[k] = problem.share() * problem.loss().pull(0, problem.data().labels()[k][0]);
      }
      BestNeuron neuron = BestNeuron.of(x, gamma, f.activation());
      if (f.layers() == 2) {
        double[] w = layered(f, List.of(neuron.direction()), new double[] {neuron.sign()}, 1);
        return new Found(f, x, gamma, Weights.unit(w), neuron.upper());
      }
      DepthThree three = DepthThree.of(x, gamma, neuron);
      return new Found(f, x, gamma, Optimum.weights(f, three), three.upper());
    }
  }

  /**
   * Layers of norm {@code 1/sqrt(L)} each make the value on the unit sphere {@code L^(-L/2)} times that of unit layers.
   */
  private static Optimum enclosed(Problem problem, double[] w, double unitLayers) {
    int depth = problem.network().order();
    double roundings = Roundoff.gamma(4L * (problem.network().size() + problem.data().size()) + 32);
    double upper = unitLayers * Math.pow(depth, -depth / 2.0);
    double lower = problem.correlation(w);
    return new Optimum(w, new Interval(lower - roundings * upper, upper * (1 + roundings)));
  }

  static double[] weights(FeedForward f, DepthThree three) {
    double[] nu = three.ensemble().nu();
    if (nu.length > f.widths()[1]) {
      throw new Undefined(Reason.UNCOVERED,
          "the maximiser found needs " + nu.length + " neurons, the first layer has " + f.widths()[1]);
    }
    List<double[]> incoming = new ArrayList<>();
    double[] outgoing = new double[nu.length];
    for (int i = 0; i < nu.length; i++) {
      incoming.add(Weights.times(Math.sqrt(Math.abs(nu[i])), three.ensemble().directions().get(i)));
      outgoing[i] = Math.signum(nu[i]) * Math.sqrt(Math.abs(nu[i]));
    }
    return Weights.unit(layered(f, incoming, outgoing, three.sign()));
  }

  /** Two layers as given, then layers of one active neuron, the last with the given sign. */
  private static double[] layered(FeedForward f, List<double[]> incoming, double[] outgoing, int sign) {
    double[] w = new double[f.size()];
    for (int i = 0; i < incoming.size(); i++) {
      System.arraycopy(incoming.get(i), 0, w, f.offset(1) + i * f.inputs(), f.inputs());
      w[f.offset(2) + i] = outgoing[i];
    }
    for (int l = 3; l <= f.layers(); l++) {
      w[f.offset(l)] = l == f.layers() ? sign : 1;
    }
    return w;
  }
}
