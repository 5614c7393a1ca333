package org.lemmata.dynamics.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;

/** Sums of networks and fixed steps, where kinks are not located one by one. */
class UnwatchedKinksTest {
  private static final Activation RELU = new Activation(0, 1);

  private static Problem problem(Network network, double[][] x, double... labels) {
    double[][] y = java.util.Arrays.stream(labels).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static Run flow(Problem problem, Plan plan, double... start) {
    return new Motion(problem, Fidelity.FINE, new Meter(1_000_000)).flow(Weights.of(start), 0, false, plan);
  }

  private static FeedForward neurons(int m) {
    return new FeedForward(new int[] {2, m, 1}, RELU);
  }

  /** Two blocks are one network; also where their units slide, die and start on kinks. */
  @Test
  void aSumOfTwoLayerNetworksIsOneNetwork() {
    Random random = new Random(8);
    Network sum = new Separable(List.of(neurons(2), neurons(1)));
    for (int round = 0; round < 20; round++) {
      double[][] x = new double[5][];
      double[] y = random.doubles(5, -1, 1).toArray();
      for (int i = 0; i < x.length; i++) {
        x[i] = random.doubles(2, -1, 1).toArray();
      }
      double[] w = random.doubles(9, -1, 1).toArray();
      if (round % 4 == 0) {
        w[0] = x[0][1];
        w[1] = -x[0][0];
      }
      double[] joined = {w[0], w[1], w[2], w[3], w[6], w[7], w[4], w[5], w[8]};
      Run one;
      try {
        one = flow(problem(neurons(3), x, y), Plan.of(3, 2), joined);
      } catch (Undefined beyond) {
        continue;
      }
      Run both = flow(problem(sum, x, y), Plan.of(3, 2), w);
      assertThat(both.branching()).isEqualTo(one.branching());
      if (one.branching().isEmpty()) {
        double[] v = one.end().weights().plain();
        assertThat(both.end().weights().plain())
            .containsExactly(new double[] {v[0], v[1], v[2], v[3], v[6], v[7], v[4], v[5], v[8]}, within(1e-9));
      }
    }
  }

  @Test
  void aSumThatStartsOnARepellingKinkBranches() {
    Network sum = new Separable(List.of(neurons(1), neurons(1)));
    assertThat(flow(problem(sum, new double[][] {{0, 1}}, 1), Plan.of(1, 1), 1, 0, 1, 0.5, -1, 1).branching())
        .isPresent();
    Network fixed = new Separable(List.of(
        new FeedForward(new int[] {2, 1, 1}, RELU, new double[] {1}),
        new FeedForward(new int[] {2, 1, 1}, RELU, new double[] {-1})));
    double[] end = flow(problem(fixed, new double[][] {{1, 1}, {-1, -1}}, 5, -2), Plan.of(2, 1), 2, 1, -1, 1).end()
        .weights().plain();
    assertThat(Math.hypot(end[2] + 1, end[3] - 1)).as("the second block has to leave its kink").isGreaterThan(0.1);
  }

  @Test
  void deepSumsDoNotDecideStartsOnKinks() {
    FeedForward deep = new FeedForward(new int[] {2, 1, 1, 1}, RELU);
    Problem problem = problem(new Separable(List.of(deep, deep)), new double[][] {{0, 1}}, 1);
    assertThatThrownBy(() -> flow(problem, Plan.of(1, 1), 1, 0, 1, 1, 0.5, 1, 1, 1)).isInstanceOf(Undefined.class)
        .hasMessageContaining("on its kink");
    assertThat(flow(problem, Plan.of(1, 1), 1, 0.3, 1, 1, 0.5, 1, 1, 1).recorded()).hasSize(2);
  }

  @Test
  void fixedStepsDoNotDecideStartsOnKinks() {
    for (double label : new double[] {1, -1}) {
      Problem problem = problem(neurons(1), new double[][] {{0, 1}}, label);
      assertThatThrownBy(() -> flow(problem, new Plan(1, 1, 0.01, 0, 0), 1, 0, 1)).isInstanceOf(Undefined.class)
          .hasMessageContaining("on its kink");
    }
  }

  /** One neuron slides along the kink of a point; steps of whatever length would jump to and fro across it. */
  @Test
  void fixedStepsDoNotFollowSlides() {
    Problem problem = problem(neurons(1), new double[][] {{1, 0}, {-0.5, 1}}, -3, -1);
    double[] start = {0.1, -1, -0.5};
    for (double step : new double[] {0.1, 0.01, 0.001}) {
      Problem sliding = problem(new FeedForward(new int[] {2, 1, 1}, RELU, new double[] {1}),
          new double[][] {{1, 0}, {-1, 3}}, -1, -3);
      assertThatThrownBy(() -> flow(sliding, new Plan(2, 1, step, 0, 0), 0.05, 1)).isInstanceOf(Undefined.class)
          .hasMessageContaining("slides");
    }
    assertThat(flow(problem, new Plan(1, 1, 0.01, 0, 0), start).recorded()).hasSize(2);
  }

  /** Kinks that are crossed are crossed with fixed steps too. */
  @Test
  void fixedStepsCross() {
    double[][] x = {{1, 0}, {0.5, Math.sqrt(0.75)}};
    Problem problem = problem(neurons(1), x, 3, 1);
    double[] start = {0.7, -0.71, 1};
    double[] located = flow(problem, Plan.of(2, 1), start).end().weights().plain();
    double[] stepped = flow(problem, new Plan(2, 1, 0.001, 0, 0), start).end().weights().plain();
    assertThat(0.5 * located[0] + Math.sqrt(0.75) * located[1]).isPositive();
    assertThat(stepped).containsExactly(located, within(1e-4));
  }

  /** The flow of the correlation of a two-layer network is homogeneous, kinks included, down to where numbers end. */
  @Test
  void kinksDoNotVanishWithTheScale() {
    double[][] x = {{0, 1}, {1, 0}, {0.5, 1}};
    Problem problem = problem(neurons(1), x, -1, 1, -0.1);
    double[] unit = {1, 0.5, 2};
    double[] expected = new Motion(problem, Fidelity.FINE, new Meter(1_000_000))
        .flow(Weights.of(unit), 0, true, Plan.of(2, 4)).end().weights().plain();
    for (double scale : new double[] {1e-8, 1e-100, 1e-160, 1e-170, 1e-250}) {
      double[] start = Weights.times(scale, unit);
      double[] end = new Motion(problem, Fidelity.FINE, new Meter(1_000_000))
          .flow(Weights.of(start), 0, true, Plan.of(2, 4)).end().weights().values();
      for (int k = 0; k < 3; k++) {
        assertThat(end[k] / scale).isCloseTo(expected[k], within(1e-8));
      }
    }
  }
}
