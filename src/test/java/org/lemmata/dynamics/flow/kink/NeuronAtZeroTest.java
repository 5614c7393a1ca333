package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * A leaky neuron whose incoming weights are zero rests there exactly where no direction leads away: {@code G(u)}, the
 * sum of {@code y_i sigma(<u, x_i>)}, is nowhere positive. Compared with many random directions, on small whole
 * numbers, so that inputs are often parallel or in one plane.
 */
class NeuronAtZeroTest {
  private static final double SLOPE = 0.25;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void restsWhereNoDirectionLeadsAway(int d) {
    Random random = new Random(d);
    int resting = 0;
    int leaving = 0;
    for (int round = 0; round < 300; round++) {
      int n = 1 + random.nextInt(5);
      double[][] x = new double[n][d];
      double[][] y = new double[n][1];
      // Mostly negative labels, or nearly none would rest.
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < d; k++) {
          x[i][k] = random.nextInt(5) - 2;
        }
        y[i][0] = random.nextInt(10) == 0 ? 1 : -1 - random.nextInt(3);
      }
      double most = most(x, y, random);
      boolean rests = rests(x, y);
      if (rests) {
        assertThat(most).as("a direction leads away").isLessThanOrEqualTo(1e-12);
        resting++;
      } else {
        assertThat(most).as("no direction leads away").isGreaterThan(-0.05);
        leaving++;
      }
    }
    assertThat(resting).isGreaterThan(5);
    assertThat(leaving).isGreaterThan(10);
  }

  private static double most(double[][] x, double[][] y, Random random) {
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < 4_000; t++) {
      double[] u = random.doubles(x[0].length, -1, 1).toArray();
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double z = Weights.inner(u, x[i]);
        sum += y[i][0] * (z > 0 ? z : SLOPE * z);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Whether the run stays at zero; what leaves, or may, has no value or branches. */
  private static boolean rests(double[][] x, double[][] y) {
    int d = x[0].length;
    FeedForward network = new FeedForward(new int[] {d, 1, 1}, new Activation(SLOPE, 1));
    double[] start = new double[d + 1];
    start[d] = 1;
    try {
      Run run = new KinkedFlow(new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false)),
          new Cartesian(2, 0, 1, 0), 1e-10, new Meter(100_000))
          .solve(Weights.of(start), Plan.of(1e-3, 1));
      return run.branching().isEmpty() && Weights.norm(java.util.Arrays.copyOf(run.end().weights().values(), d)) == 0;
    } catch (Undefined leaves) {
      return false;
    }
  }
}
