package org.lemmata.dynamics.flow.early;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** What an early flow refuses; what it computes is in the fixtures bf-r2, bf-r5 and bf-early-flow-agrees. */
class EarlyFlowTest {
  private static final double[][] SLIDING = {{1, 0}, {-0.5, 1}};

  private static Run solve(double slope, double[] labels, Plan plan, double... weights) {
    return solve(SLIDING, new double[][] {{labels[0]}, {labels[1]}}, slope, plan, weights);
  }

  private static Run solve(double[][] x, double[][] y, double slope, Plan plan, double... weights) {
    FeedForward network = new FeedForward(new int[] {2, 1, 1}, new Activation(slope, 1));
    Problem problem = new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
    return new EarlyFlow(problem, new Meter(1000)).solve(Weights.of(weights), plan);
  }

  private static void refuses(String why, double slope, double[] labels, Plan plan, double... weights) {
    assertThatThrownBy(() -> solve(slope, labels, plan, weights)).isInstanceOf(Undefined.class)
        .hasMessageContaining(why);
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
  void branchesOnKinksThatRepel() {
    assertThat(solve(0, DOWN, Plan.of(1, 1), 0, 0.5, -1).branching()).isPresent();
  }

  @Test
  void refusesStartsWithinRoundingOfAKink() {
    refuses("too close to a kink", 0, DOWN, Plan.of(1, 1), 1e-13, 0.5, 1);
  }

  /** It slides into zero, where every pull has a part downwards, and leaves along the one extremal vector. */
  @Test
  void aLeakyNeuronGoesThroughZero() {
    Run run = on(SLIDING, DOWN, 0.1, 10, 0, 0.5, 1);
    assertThat(run.branching()).isEmpty();
    assertThat(run.end().weights().values()[1]).isNegative();
    agreesWithEuler(SLIDING, DOWN, 0.1, 10, 0, 0.5, 1);
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

  private static Run on(double[][] x, double[] y, double slope, double time, double... weights) {
    FeedForward network = new FeedForward(new int[] {x[0].length, 1, 1}, new Activation(slope, 1));
    double[][] labels = java.util.Arrays.stream(y).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    Problem problem = new Problem(network, new Dataset(x, labels), new Loss(Loss.Kind.SQUARE, 1, true));
    return new EarlyFlow(problem, new Meter(1000)).solve(Weights.of(weights), Plan.of(time, 1));
  }

  /** {@code w/a} and {@code ln a/a_0} by Euler's method. */
  private static double[] euler(double[][] x, double[] y, double slope, double time, double... weights) {
    int d = x[0].length;
    double[] w = java.util.Arrays.copyOf(weights, d);
    double a = weights[d];
    int steps = 1_000_000;
    for (int s = 0; s < steps; s++) {
      double[] pull = new double[d];
      for (int k = 0; k < x.length; k++) {
        double eta = Weights.inner(w, x[k]) > 0 ? 1 : slope;
        for (int i = 0; i < d; i++) {
          pull[i] += eta * y[k] * x[k][i] / x.length;
        }
      }
      double more = Weights.inner(w, pull);
      for (int i = 0; i < d; i++) {
        w[i] += time / steps * a * pull[i];
      }
      a += time / steps * more;
    }
    double[] end = java.util.Arrays.copyOf(Weights.times(1 / a, w), d + 1);
    end[d] = Math.log(a / weights[d]);
    return end;
  }

  private static void agreesWithEuler(double[][] x, double[] y, double slope, double time, double... weights) {
    Run run = on(x, y, slope, time, weights);
    double[] expected = euler(x, y, slope, time, weights);
    for (int i = 0; i < x[0].length; i++) {
      assertThat(run.end().weights().values()[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-3));
    }
    assertThat(run.growths().get(1).size()[0]).isCloseTo(expected[x[0].length],
        org.assertj.core.data.Offset.offset(1e-3));
  }

  /** The set of subgradients at zero holds zero, and yet the neuron does not rest there. */
  @Test
  void goesThroughZeroOnALine() {
    agreesWithEuler(new double[][] {{1}, {-1}}, new double[] {-1, 1}, 0, 3, 0.5, 1);
    agreesWithEuler(
        new double[][] {{0.9858271808528393}, {0.6807243655987687}, {-2.73495683630883}, {0.18567333166652086},
            {-0.4399936290061651}},
        new double[] {-0.01700720619783919, 1.0485886501913873, -0.2854033225006562, -1.7428882893145863,
            -0.1263076227223461},
        0.2, 12,
        -2.0841595062671576, 2.709407358147305);
  }

  @Test
  void goesThroughZeroInThePlane() {
    agreesWithEuler(
        new double[][] {{1, 0.01}, {-1, 0.02}, {0.02, 1}, {-0.01, -1}}, new double[] {-1, 1.1, -0.5, -0.45}, 0, 10, 0.5,
        -0.01, 1);
  }

  @Test
  void branchesWhereADeadNeuronLiesOnAKinkThatRepelsIt() {
    assertThat(on(new double[][] {{1, 0}}, new double[] {1}, 0, 5, 0, 1, 1).branching()).isPresent();
    assertThat(on(new double[][] {{1, 0}}, new double[] {1}, 0, 5, 0, 0, 1).branching()).isPresent();
  }

  /** Inputs that are orthogonal up to rounding: the pull runs along a kink, and rounding would choose a side. */
  @Test
  void doesNotGuessWherePullsRunAlongKinks() {
    double[][] x = {{0.1, 0.3}, {-0.3, 0.1}};
    assertThatThrownBy(() -> on(x, new double[] {0.7, 1}, 0, 1000, 0.25, 0.25, Math.sqrt(0.125)))
        .isInstanceOf(Undefined.class)
        .hasMessageContaining("along a kink");
    assertThatThrownBy(() -> on(x, new double[] {0.7, 1}, 0, 40, 0.1, 0.3, Math.hypot(0.1, 0.3)))
        .isInstanceOf(Undefined.class);
  }

  /** Three kinks through one plane bind two directions, not three. */
  @Test
  void countsDirectionsAndNotKinks() {
    double[][] x = {{-2, 0.25, 0, 0}, {-0.25, -1.25, 0, 0}, {1, 0, 0, 0}, {0.25, 0, 1, 0}};
    agreesWithEuler(x, new double[] {-1, -1, -1, -1}, 0, 2, 0, 0, 1, 1, Math.sqrt(2));
  }
}
