package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * In the plane a neuron whose outgoing weight dominates slides into zero, and leaves it along the one extremal vector
 * that leads away. Compared with Euler's method in small steps, which knows nothing of kinks and ends near a solution
 * of the inclusion.
 */
class ThroughZeroTest {
  private static final double TIME = 6;

  @Test
  void leavesAlongTheOneWayThereIs() {
    Random random = new Random(1);
    int through = 0;
    for (int round = 0; round < 400 && through < 12; round++) {
      int n = 2 + random.nextInt(3);
      double[][] x = new double[n][];
      double[][] y = new double[n][1];
      for (int i = 0; i < n; i++) {
        x[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
        y[i][0] = random.nextGaussian();
      }
      double slope = random.nextBoolean() ? 0 : 0.25;
      Problem problem = new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(slope, 1)),
          new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
      double[] start = {0.3 * random.nextGaussian(), 0.3 * random.nextGaussian(), random.nextBoolean() ? 1 : -1};
      Optional<double[]> end = leftZero(problem, start);
      if (end.isPresent()) {
        double[] euler = euler(problem, start);
        assertThat(end.get()).as("round %d: %s and %s", round, Arrays.toString(end.get()), Arrays.toString(euler))
            .satisfies(e -> assertThat(distance(e, euler)).isLessThan(2e-3));
        through++;
      }
    }
    assertThat(through).isEqualTo(12);
  }

  /** The end of a run that was at zero between and is no longer. */
  private static Optional<double[]> leftZero(Problem problem, double[] start) {
    try {
      Run run = new KinkedFlow(problem, new Cartesian(2, 0, 1, 0), 1e-10, new Meter(1_000_000)).solve(Weights.of(start),
          Plan.of(TIME, 400));
      if (run.branching().isPresent()) {
        return Optional.empty();
      }
      double[] sizes = run.frames().stream().mapToDouble(f -> size(f.weights().values())).toArray();
      double least = Arrays.stream(sizes).min().orElseThrow();
      return least < 0.02 && sizes[sizes.length - 1] > 0.1
          ? Optional.of(run.end().weights().values())
          : Optional.empty();
    } catch (Undefined unknown) {
      return Optional.empty();
    }
  }

  private static double size(double[] w) {
    return Math.hypot(w[0], w[1]);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private static double[] euler(Problem problem, double[] start) {
    double step = 1e-5;
    double[] w = start.clone();
    double slope = ((FeedForward) problem.network()).activation().slope();
    double[][] x = problem.data().points();
    for (int t = 0; t < TIME / step; t++) {
      double[] v = new double[3];
      for (int i = 0; i < x.length; i++) {
        double z = w[0] * x[i][0] + w[1] * x[i][1];
        double factor = z > 0 ? 1 : slope;
        double pull = problem.share() * (problem.data().labels()[i][0] - w[2] * factor * z);
        v[0] += pull * w[2] * factor * x[i][0];
        v[1] += pull * w[2] * factor * x[i][1];
        v[2] += pull * factor * z;
      }
      for (int k = 0; k < 3; k++) {
        w[k] += step * v[k];
      }
    }
    return w;
  }
}
