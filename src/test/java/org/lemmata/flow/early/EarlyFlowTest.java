package org.lemmata.flow.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lemmata.flow.Meter;
import org.lemmata.flow.Plan;
import org.lemmata.flow.Run;
import org.lemmata.model.Activation;
import org.lemmata.model.Dataset;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Loss;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/** What an early flow refuses; what it computes is in the fixtures bf-r2, bf-r5 and bf-early-flow-agrees. */
class EarlyFlowTest {
  private static final double[][] SLIDING = {{1, 0}, {-0.5, 1}};

  private static Run solve(double slope, double[] labels, Plan plan, double... weights) {
    return solve(SLIDING, new double[][] {{labels[0]}, {labels[1]}}, slope, plan, weights);
  }

  private static Run solve(double[][] x, double[][] y, double slope, Plan plan, double... weights) {
    FeedForward network = new FeedForward(new int[] {2, 1, 1}, new Activation(slope, 1), null);
    Problem problem = new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
    return new EarlyFlow(problem, new Meter(1000)).solve(Weights.of(weights), plan);
  }

  private static void refuses(String why, double slope, double[] labels, Plan plan, double... weights) {
    assertThatThrownBy(() -> solve(slope, labels, plan, weights)).isInstanceOf(Undefined.class).hasMessageContaining(why);
  }

  private static final double[] DOWN = {-1, -1};

  @Test
  void refusesNeuronsThatAreNotDominated() {
    refuses("|a_j| >= |w_j|", 0, DOWN, Plan.of(1, 1), 1, 1, 1);
    refuses("|a_j| >= |w_j|", 0, DOWN, Plan.of(1, 1), 0, 0, 0);
  }

  @Test
  void refusesStepsDecayAndSettling() {
    refuses("no step", 0, DOWN, new Plan(1, 1, 0.1, 0, 0), 0, 0.5, 1);
    refuses("no step", 0, DOWN, new Plan(1, 1, 0, 0.1, 0), 0, 0.5, 1);
    refuses("no step", 0, DOWN, new Plan(1, 1, 0, 0, 0.1), 0, 0.5, 1);
  }

  /** With positive labels the ray on which the neuron slides for negative ones repels it. */
  @Test
  void refusesStartsOnKinksThatRepel() {
    refuses("repels", 0, DOWN, Plan.of(1, 1), 0, 0.5, -1);
  }

  @Test
  void refusesStartsWithinRoundingOfAKink() {
    refuses("too close to a kink", 0, DOWN, Plan.of(1, 1), 1e-13, 0.5, 1);
  }

  @Test
  void refusesWhatALeakyNeuronDoesAtZero() {
    refuses("at zero", 0.1, DOWN, Plan.of(40, 1), 0, 0.5, 1);
  }

  @Test
  void restsAtZero() {
    Run run = solve(0, DOWN, Plan.of(1000, 10), 0, 0.5, 1);
    assertThat(run.end().weights().values()).containsExactly(0, 0, 1);
  }

  @Test
  void refusesNeuronsThatAreNearlyBalanced() {
    refuses("too close to balance", 0, DOWN, Plan.of(1, 1), 0, 1, 1 + 1e-13);
  }

  /** An input that vanishes, and a point without label on whose kink the neuron starts, pull nobody and hold nobody. */
  @Test
  void pointsWithoutPullHoldNobody() {
    Plan plan = Plan.of(3, 6);
    Run plain = solve(new double[][] {{1, 0.5}}, new double[][] {{1}}, 0, plan, 0, 1, 1);
    Run zeroInput = solve(new double[][] {{1, 0.5}, {0, 0}}, new double[][] {{1}, {1}}, 0, plan, 0, 1, 1);
    Run zeroLabel = solve(new double[][] {{1, 0.5}, {1, 0}}, new double[][] {{1}, {0}}, 0, plan, 0, 1, 1);
    for (int k = 0; k <= 6; k++) {
      double[] expected = plain.frames().get(k).weights().values();
      assertThat(zeroInput.frames().get(k).weights().values()).containsExactly(expected);
      assertThat(zeroLabel.frames().get(k).weights().values()).containsExactly(expected);
    }
    assertThat(plain.end().weights().values()[0]).isGreaterThan(0.5);
  }
}
