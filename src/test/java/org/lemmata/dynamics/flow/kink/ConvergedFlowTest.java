package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
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

/** Flows that have come to rest on kinks, where every force is noise: they go on, and do not branch. */
class ConvergedFlowTest {
  private static final double[][] SIGNS = {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}};
  private static final double[][] BITS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  private static Problem xor(boolean signs, int neurons, boolean mean) {
    double[][] labels = signs ? new double[][] {{-1}, {1}, {1}, {-1}} : new double[][] {{0}, {1}, {1}, {0}};
    return new Problem(new FeedForward(new int[] {2, neurons, 1}, new Activation(0, 1)),
        new Dataset(signs ? SIGNS : BITS, labels),
        new Loss(Loss.Kind.SQUARE, 1, mean));
  }

  private static double[] start(Random random, int neurons, double scale, boolean balanced) {
    double[] w = new double[3 * neurons];
    for (int k = 0; k < w.length; k++) {
      w[k] = scale * random.nextGaussian();
    }
    for (int j = 0; balanced && j < neurons; j++) {
      w[2 * neurons + j] = Math.copySign(Math.hypot(w[2 * j], w[2 * j + 1]), w[2 * neurons + j]);
    }
    return w;
  }

  private static Run solve(Problem problem, double[] start, double time, double tolerance) {
    return new KinkedFlow(problem, new Cartesian(2, 0, 1, 0), tolerance, new Meter(1_000_000)).solve(Weights.of(start),
        Plan.of(time, 4));
  }

  /** A balanced neuron never turns its outgoing weight, and nothing else on these points lets a flow branch. */
  @Test
  void exclusiveOrIsFollowedToItsEnd() {
    int followed = 0;
    int rounds = 120;
    for (int round = 0; round < rounds; round++) {
      Random random = new Random(round);
      int neurons = 2 + round % 3;
      Problem problem = xor(round / 3 % 2 == 0, neurons, round % 2 == 0);
      double[] start = start(random, neurons, new double[] {0.01, 0.1, 0.3}[round / 6 % 3], true);
      double time = new double[] {60, 100, 200}[round / 18 % 3];
      try {
        Run coarse = solve(problem, start, time, 1e-10);
        Run fine = solve(problem, start, time, 1e-12);
        assertThat(coarse.branching()).isEmpty();
        assertThat(fine.branching()).isEmpty();
        assertThat(coarse.end().weights().plain()).containsExactly(fine.end().weights().plain(), within(1e-4));
        followed++;
      } catch (Undefined beyond) {
        // A neuron at zero that has to leave it, or a collapse that rounding unbalances.
        assertThat(beyond).hasMessageMatching(".*(rests at zero|to which side first).*");
      }
    }
    assertThat(followed).isGreaterThanOrEqualTo(rounds * 95 / 100);
  }

  /**
   * Of the outgoing weights of unbalanced neurons some go through zero while their neurons slide; nothing else
   * branches.
   */
  @Test
  void onlyAnOutgoingWeightThroughZeroBranches() {
    int followed = 0;
    int rounds = 120;
    for (int round = 0; round < rounds; round++) {
      int neurons = 2 + round % 3;
      Problem problem = xor(round / 3 % 2 == 0, neurons, false);
      double[] start = start(new Random(1000 + round), neurons, 0.2, false);
      try {
        Run run = solve(problem, start, 80, 1e-10);
        followed += run.branching().isEmpty() ? 1 : 0;
        run.branching().ifPresent(why -> assertThat(anySmaller(start, neurons)).as(why).isTrue());
      } catch (Undefined beyond) {
        assertThat(beyond).hasMessageMatching(".*(rests at zero|to which side first).*");
      }
    }
    assertThat(followed).isGreaterThanOrEqualTo(rounds * 90 / 100);
  }

  /** Whether some outgoing weight is smaller than its neuron, so that it may go through zero. */
  private static boolean anySmaller(double[] w, int neurons) {
    for (int j = 0; j < neurons; j++) {
      if (Math.abs(w[2 * neurons + j]) < Math.hypot(w[2 * j], w[2 * j + 1])) {
        return true;
      }
    }
    return false;
  }

  /** A neuron slides along the kink of its second input while it fits the first: v' = a^2 (1 - v) with v = a w. */
  @ParameterizedTest
  @ValueSource(doubles = {5, 30, 60, 300, 3000})
  void slidesOnHoweverLong(double time) {
    Problem problem = new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1)),
        new Dataset(new double[][] {{1, 1}, {1, -1}}, new double[][] {{2}, {-1}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    Run run = solve(problem, new double[] {0.5, 0.5, Math.sqrt(0.5)}, time, 1e-11);
    assertThat(run.branching()).isEmpty();
    double[] end = run.end().weights().plain();
    assertThat(end[0] - end[1]).isCloseTo(0, within(1e-12));
    assertThat(end[2] * end[2]).isCloseTo(end[0] * end[0] + end[1] * end[1], within(1e-9));
    if (time >= 30) {
      assertThat(end[2] * (end[0] + end[1])).isCloseTo(2, within(1e-9));
    }
  }
}
