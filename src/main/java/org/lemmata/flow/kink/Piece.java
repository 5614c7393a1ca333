package org.lemmata.flow.kink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;

/**
 * The flow with a frozen activation pattern. {@code side[j][i]} is +1 or -1 for the side of the kink on which neuron
 * {@code j} sees sample {@code i}, and 0 where it slides along the kink.
 *
 * <p>A sliding neuron moves with the least-norm element of the Clarke subdifferential: the velocity of its other
 * samples, projected onto the vectors orthogonal to the inputs it slides on (boursier2025early).
 */
final class Piece {
  private static final double FLOOR = 1e-3;
  private static final double AT_END = 1e-9;

  final int neurons;
  final int samples;
  final int[][] side;
  final Zero zero;
  private final Problem problem;
  private final FeedForward network;
  private final double e;
  private final double decay;
  private final double[][] x;

  Piece(Problem problem, double e, double decay) {
    this.problem = problem;
    this.network = (FeedForward) problem.network();
    this.e = e;
    this.decay = decay;
    this.x = problem.data().points();
    this.neurons = network.widths()[1];
    this.samples = x.length;
    this.side = new int[neurons][samples];
    this.zero = new Zero(this, x, neurons);
  }

  double slope() {
    return network.activation().slope();
  }

  double preActivation(double[] w, int j, int i) {
    double sum = 0;
    int at = j * x[i].length;
    for (int d = 0; d < x[i].length; d++) {
      sum += w[at + d] * x[i][d];
    }
    return sum;
  }

  /** {@code |w_j| |x_i|}: what a pre-activation is compared with when it is called zero. */
  double size(double[] w, int j, int i) {
    int at = j * x[i].length;
    return Weights.norm(Arrays.copyOfRange(w, at, at + x[i].length)) * Weights.norm(x[i]);
  }

  /**
   * What an error of each weight is compared with besides the weight itself: a thousandth of its own neuron, however
   * small that neuron is beside the others.
   */
  double[] floors(double[] w) {
    int d = network.inputs();
    double[] floors = new double[w.length];
    for (int j = 0; j < neurons; j++) {
      double size = Weights.norm(Arrays.copyOfRange(w, j * d, (j + 1) * d));
      for (int at = neurons * d + j; at < w.length; at += neurons) {
        size = Math.max(size, Math.abs(w[at]));
      }
      double floor = FLOOR * size + Double.MIN_NORMAL;
      Arrays.fill(floors, j * d, (j + 1) * d, floor);
      for (int at = neurons * d + j; at < w.length; at += neurons) {
        floors[at] = floor;
      }
    }
    return floors;
  }

  List<Integer> sliding(int j) {
    List<Integer> set = new ArrayList<>();
    for (int i = 0; i < samples; i++) {
      if (side[j][i] == 0) {
        set.add(i);
      }
    }
    return set;
  }

  /** The velocity of all weights under the frozen pattern. */
  double[] velocity(double[] w) {
    double[][] pulls = pulls(w);
    double[] v = new double[w.length];
    int d = network.inputs();
    for (int j = 0; j < neurons; j++) {
      if (zero.isThere(j)) {
        continue;
      }
      double[] free = freeVelocity(w, pulls, j);
      if (sliding(j).size() > 0) {
        free = projected(free, sliding(j));
      }
      System.arraycopy(free, 0, v, j * d, d);
      for (int k = 0; k < network.outputs() && network.fixedOutput() == null; k++) {
        double sum = 0;
        for (int i = 0; i < samples; i++) {
          sum += pulls[i][k] * factor(j, i) * preActivation(w, j, i);
        }
        v[neurons * d + k * neurons + j] = sum;
      }
    }
    for (int i = 0; decay != 0 && i < v.length; i++) {
      v[i] -= decay * w[i];
    }
    return v;
  }

  /** What the outputs are pulled with: one vector per sample. */
  private double[][] pulls(double[] w) {
    double[][] pulls = new double[samples][network.outputs()];
    for (int i = 0; i < samples; i++) {
      double[] h = new double[network.outputs()];
      for (int j = 0; j < neurons; j++) {
        double active = factor(j, i) * preActivation(w, j, i);
        for (int k = 0; active != 0 && k < h.length; k++) {
          h[k] += outgoing(w, j, k) * active;
        }
      }
      for (int k = 0; k < h.length; k++) {
        pulls[i][k] = problem.share() * problem.loss().pull(e == 0 ? 0 : e * h[k], problem.data().labels()[i][k]);
      }
    }
    return pulls;
  }

  private double factor(int j, int i) {
    return side[j][i] > 0 ? 1 : side[j][i] < 0 ? slope() : 0;
  }

  private double outgoing(double[] w, int j, int k) {
    return network.fixedOutput() != null ? network.fixedOutput()[j] : w[neurons * network.inputs() + k * neurons + j];
  }

  /** How strongly sample {@code i} pulls on neuron {@code j}: {@code <a_j, pull_i>}. */
  private double strength(double[] w, double[][] pulls, int j, int i) {
    double sum = 0;
    for (int k = 0; k < network.outputs(); k++) {
      sum += outgoing(w, j, k) * pulls[i][k];
    }
    return sum;
  }

  /** How strongly each sample pulls on neuron {@code j}. */
  double[] strengths(double[] w, int j) {
    double[][] pulls = pulls(w);
    return IntStream.range(0, samples).mapToDouble(i -> strength(w, pulls, j, i)).toArray();
  }

  /** The velocity of the incoming weights of neuron {@code j} from the samples on which it does not slide. */
  private double[] freeVelocity(double[] w, double[][] pulls, int j) {
    double[] v = new double[network.inputs()];
    for (int i = 0; i < samples; i++) {
      double c = factor(j, i) == 0 ? 0 : factor(j, i) * strength(w, pulls, j, i);
      for (int d = 0; c != 0 && d < v.length; d++) {
        v[d] += c * x[i][d];
      }
    }
    return v;
  }

  private double[] projected(double[] v, List<Integer> set) {
    double[] lambda = multipliers(v, set);
    double[] p = v.clone();
    for (int s = 0; s < lambda.length; s++) {
      for (int d = 0; d < p.length; d++) {
        p[d] += lambda[s] * x[set.get(s)][d];
      }
    }
    return p;
  }

  private double[] multipliers(double[] v, List<Integer> set) {
    return Multipliers.of(v, set.stream().map(i -> x[i]).toArray(double[][]::new));
  }

  /**
   * For each sample on which neuron {@code j} slides, how firmly the two sides hold it there: proportional to the speed
   * towards the kink on the negative side, and on the positive side. Both are positive while it slides; their sum is
   * {@code -(1 - slope)} times the pull, so a kink that does not attract holds nothing.
   */
  double[][] hold(double[] w, int j) {
    double[][] pulls = pulls(w);
    List<Integer> set = sliding(j);
    double[] lambda = multipliers(freeVelocity(w, pulls, j), set);
    double[][] hold = new double[set.size()][];
    for (int s = 0; s < lambda.length; s++) {
      double q = strength(w, pulls, j, set.get(s));
      hold[s] = new double[] {slope() * q - lambda[s], lambda[s] - q};
    }
    return hold;
  }

  /**
   * How the least-norm velocity leaves the given attracting kinks: +1 or -1 where the derivative ends up at 1 or at the
   * slope, 0 where it stays between.
   */
  int[] leastNorm(double[] w, int j, List<Integer> kinks) {
    int[] before = kinks.stream().mapToInt(i -> side[j][i]).toArray();
    kinks.forEach(i -> side[j][i] = 0);
    double[][] pulls = pulls(w);
    LeastNorm least =
        new LeastNorm(
            freeVelocity(w, pulls, j),
            kinks.stream().map(i -> x[i]).toArray(double[][]::new),
            kinks.stream().mapToDouble(i -> strength(w, pulls, j, i)).toArray(),
            slope());
    int[] modes = new int[before.length];
    for (int s = 0; s < modes.length; s++) {
      double eta = least.derivative(s);
      modes[s] = eta > 1 - AT_END ? 1 : eta < slope() + AT_END ? -1 : 0;
      side[j][kinks.get(s)] = before[s];
    }
    return modes;
  }

  /** Whether the two sides of the kink of (j, i) can push towards it: the pull on it is negative. */
  boolean attracts(double[] w, int j, int i) {
    return strength(w, pulls(w), j, i) < 0;
  }

  /** The speed of the pre-activation of (j, i) under the present pattern. */
  double normalSpeed(double[] w, int j, int i) {
    double[] v = projected(freeVelocity(w, pulls(w), j), sliding(j));
    return Weights.inner(v, x[i]);
  }
}
