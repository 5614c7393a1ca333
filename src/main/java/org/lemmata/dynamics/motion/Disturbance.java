package org.lemmata.dynamics.motion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * What rounding may do, made visible. Every number that a motion reads is moved by some dozens of roundings, each by an
 * amount of its own: the start, the data, and in descents the weights of every step. A motion that goes elsewhere from
 * there is too ill-conditioned to be known, however well its equations were solved.
 *
 * <p>Where the network has kinks, an input is moved along itself and a neuron together with all its weights, so that
 * what lies on a kink stays there.
 *
 * @param factors one for each weight, near 1
 */
record Disturbance(Problem problem, double[] factors) {
  /** The largest relative change of a number; 64 units of roundoff. */
  private static final double SIZE = 0x1p-47;

  /** Part of the change that the weights of a descent suffer in each step, always to the same side. */
  private static final double EACH_STEP = 0x1p-4;

  static Disturbance of(Problem problem) {
    SplittableRandom random = new SplittableRandom(problem.network().size());
    Dataset data = problem.data();
    boolean bends = !problem.network().isSmooth();
    double[][] points = Arrays.stream(data.points())
        .map(x -> bends ? Weights.times(factor(random), x) : moved(random, x)).toArray(double[][]::new);
    double[][] labels = Arrays.stream(data.labels()).map(y -> moved(random, y)).toArray(double[][]::new);
    return new Disturbance(new Problem(problem.network(), new Dataset(points, labels), problem.loss()),
        factors(problem.network(), random));
  }

  /** Moved neither too little to be seen nor in step with the others. */
  private static double factor(SplittableRandom random) {
    double size = SIZE * (0.5 + 0.5 * random.nextDouble());
    return random.nextBoolean() ? 1 + size : 1 - size;
  }

  private static double[] moved(SplittableRandom random, double[] v) {
    return Arrays.stream(v).map(x -> x * factor(random)).toArray();
  }

  /** Factors of single weights, or of neurons where there are kinks. */
  private static double[] factors(Network network, SplittableRandom random) {
    double[] factors = new double[network.size()];
    for (Network.Part<Network> part : network.parts()) {
      if (part.network().isSmooth()) {
        for (int i = 0; i < part.network().size(); i++) {
          factors[part.from() + i] = factor(random);
        }
      } else {
        fillByNeurons(part.network().layered().orElseThrow(), factors, part.from(), random);
      }
    }
    return factors;
  }

  /** A neuron below the output takes its outgoing weights along, so that balanced weights stay balanced. */
  private static void fillByNeurons(FeedForward f, double[] factors, int from, SplittableRandom random) {
    double[] below = new double[0];
    for (int l = 1; l <= f.trainedLayers(); l++) {
      double[] own = new double[f.widths()[l]];
      int columns = f.widths()[l - 1];
      for (int j = 0; j < own.length; j++) {
        own[j] = factor(random);
        for (int k = 0; k < columns; k++) {
          factors[from + f.offset(l) + j * columns + k] = l == f.layers() && l > 1 ? below[k] : own[j];
        }
      }
      below = own;
    }
  }

  Weights start(Weights w) {
    double[] values = w.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factors[i];
    }
    return new Weights(values, w.logScale());
  }

  /**
   * Moves weights that are nothing beside the rest of their unit by the error that an integrator of this tolerance
   * allows them: in an unstable direction such a weight grows unseen, at a pace that no step resolves.
   *
   * @param state the weights up to a factor, and what else a law has
   */
  void shake(double[] state, ErrorScale scale, double tolerance) {
    double[] floor = scale.of(state);
    for (int i = 0; i < factors.length; i++) {
      if (state[i] != 0 && Math.abs(state[i]) < floor[i]) {
        state[i] += Math.signum(factors[i] - 1) * tolerance * floor[i];
      }
    }
  }

  /** Moves the weights after a step, always to the same side, as the worst rounding would. */
  void move(double[] w) {
    for (int i = 0; i < w.length; i++) {
      w[i] += EACH_STEP * (factors[i] - 1) * w[i];
    }
  }
}
