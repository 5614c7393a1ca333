package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** Crossing, sliding, dying and branching, against closed forms. */
class KinkedFlowTest {
  private static final Loss MEAN = new Loss(Loss.Kind.SQUARE, 1, true);

  private static Problem neuron(double[][] x, double[][] y) {
    return new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1)), new Dataset(x, y), MEAN);
  }

  private static List<double[]> solve(Problem problem, double e, double[] start, double span, double tolerance) {
    Coordinates coordinates = new Cartesian(problem.network().order(), 0, e, 0);
    return new KinkedFlow(problem, coordinates, tolerance, new Meter(10_000_000))
        .solve(Weights.of(start), Plan.of(span, 10)).frames().stream().map(f -> f.weights().plain()).toList();
  }

  /** Reference instance R5 of the Boursier-Flammarion sheet: a dominated neuron slides along a kink into zero. */
  @Test
  void slidesToZeroAndRests() {
    Problem problem = neuron(new double[][] {{1, 0}, {-0.5, 1}}, new double[][] {{-1}, {-1}});
    double[] start = {0, 0.5, 1};
    for (double t : new double[] {0.3, 0.7, 1.05}) {
      List<double[]> states = solve(problem, 0, start, t, 1e-11);
      double[] end = states.get(10);
      double phase = 0.5 * Math.log(3) - t / 2;
      assertThat(end[0]).isCloseTo(0, within(1e-13));
      assertThat(end[1]).isCloseTo(Math.sqrt(0.75) * Math.sinh(phase), within(1e-10));
      assertThat(end[2]).isCloseTo(Math.sqrt(0.75) * Math.cosh(phase), within(1e-10));
    }
    double[] late = solve(problem, 0, start, 3, 1e-11).get(10);
    assertThat(late[1]).isCloseTo(0, within(1e-12));
    assertThat(late[2]).isCloseTo(Math.sqrt(0.75), within(1e-10));
  }

  /** Reference instance R2: one crossing at a known time, elementary before and after. */
  @Test
  void crossesAtTheRightTime() {
    Problem problem = neuron(new double[][] {{1, 0}, {0.5, Math.sqrt(0.75)}}, new double[][] {{1}, {1}});
    double angle = -Math.PI / 4;
    double[] start = {Math.cos(angle), Math.sin(angle), 1};
    double crossing = 2 * (asinh(Math.sqrt(3)) - asinh(1));
    double[] end = solve(problem, 0, start, crossing, 1e-11).get(10);
    assertThat(end[0]).isCloseTo(Math.sqrt(0.5) * Math.sinh(asinh(1) + crossing / 2), within(1e-9));
    assertThat(end[1]).isCloseTo(-Math.sqrt(0.5), within(1e-9));
    assertThat(end[0] * 0.5 + end[1] * Math.sqrt(0.75)).isCloseTo(0, within(1e-9));
    double[] later = solve(problem, 0, start, crossing + 20, 1e-11).get(10);
    assertThat(Math.atan2(later[1], later[0])).isCloseTo(Math.PI / 6, within(1e-4));
  }

  /** In one dimension the only kink is at zero; a leaky neuron passes it, hyperbolic before and after. */
  @Test
  void passesThroughZero() {
    Network leaky = new FeedForward(new int[] {1, 1, 1}, new Activation(0.2, 1));
    Problem problem = new Problem(leaky, new Dataset(new double[][] {{1}, {1}}, new double[][] {{-1}, {-1}}), MEAN);
    double after = 2;
    double crossing = 0.5 * Math.log(3);
    double[] end = solve(problem, 0, new double[] {0.5, 1}, crossing + after, 1e-11).get(10);
    assertThat(end[0]).isCloseTo(-Math.sqrt(0.75) * Math.sinh(0.2 * after), within(1e-9));
    assertThat(end[1]).isCloseTo(Math.sqrt(0.75) * Math.cosh(0.2 * after), within(1e-9));
  }

  /** Where a neuron reaches zero and goes on in the one way there is, it is not said to rest, and keeps its balance. */
  @Test
  void whatGoesOnIsNotSaidToRest() {
    Problem fan = neuron(new double[][] {{1, 0}, {0.2, -1}, {-0.3, 1}}, new double[][] {{-2}, {1}, {-1}});
    double[] end = solve(fan, 0, new double[] {0.1, 0.4, 1}, 3, 1e-9).get(10);
    assertThat(end[0]).isZero();
    assertThat(end[1]).isLessThan(-0.1);
    assertThat(end[2] * end[2] - end[1] * end[1]).isCloseTo(1 - 0.1 * 0.1 - 0.4 * 0.4, within(1e-9));
  }

  /** On a line a ReLU neuron goes through zero when both sides push it on: here the flow is linear. */
  @Test
  void goesThroughZeroOnALine() {
    Problem line = new Problem(new FeedForward(new int[] {1, 1, 1}, new Activation(0, 1)),
        new Dataset(new double[][] {{1}, {-1}}, new double[][] {{-1}, {1}}), MEAN);
    double[] end = solve(line, 0, new double[] {0.1, 1}, 2, 1e-10).get(10);
    assertThat(end[0]).isCloseTo(0.1 * Math.cosh(1) - Math.sinh(1), within(1e-8));
    assertThat(end[1]).isCloseTo(Math.cosh(1) - 0.1 * Math.sinh(1), within(1e-8));
  }

  /** A neuron that merely starts small is not gone; the reference is an Euler integration with tiny steps. */
  @Test
  void aSmallStartIsNotZero() {
    Problem problem = new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1), new double[] {1}),
        new Dataset(new double[][] {{1, 0}, {0.6, 0.8}}, new double[][] {{1}, {-1}}), MEAN);
    double[] end = solve(problem, 1, new double[] {1e-15, 1e-15}, 3, 1e-10).get(10);
    assertThat(end[0]).isCloseTo(euler(problem, 1)[0], within(1e-3));
    assertThat(end[1]).isCloseTo(euler(problem, 1)[1], within(1e-3));
  }

  private static double[] euler(Problem problem, double e) {
    double[] w = {1e-15, 1e-15};
    for (int k = 0; k < 300_000; k++) {
      double[] v = problem.pull(w, e);
      w = new double[] {w[0] + 1e-5 * v[0], w[1] + 1e-5 * v[1]};
    }
    return w;
  }

  @Test
  void aStartOnARepellingKinkBranches() {
    Problem problem = neuron(new double[][] {{1, 0}}, new double[][] {{1}});
    assertThatThrownBy(() -> solve(problem, 0, new double[] {0, 1, 1}, 1, 1e-9))
        .isInstanceOf(Undefined.class).hasMessageContaining("branches");
  }

  /** Forty neurons on sixty points: many crossings and slides; balance is conserved, two tolerances agree. */
  @Test
  void manyKinksKeepTheBalance() {
    int d = 6;
    int m = 40;
    Random random = new Random(5);
    double[][] x = new double[60][];
    double[][] y = new double[60][];
    for (int i = 0; i < x.length; i++) {
      x[i] = Weights.unit(random.doubles(d, -1, 1).toArray());
      y[i] = new double[] {random.nextBoolean() ? 1 : -1};
    }
    for (double slope : new double[] {0, 0.2}) {
      Problem problem = new Problem(new FeedForward(new int[] {d, m, 1}, new Activation(slope, 1)),
          new Dataset(x, y), MEAN);
      double[] start = random.doubles(m * d + m, -0.3, 0.3).toArray();
      double[] coarse = solve(problem, 1, start, 8, 1e-8).get(10);
      double[] fine = solve(problem, 1, start, 8, 1e-11).get(10);
      double difference = 0;
      for (int i = 0; i < fine.length; i++) {
        difference = Math.max(difference, Math.abs(fine[i] - coarse[i]));
      }
      assertThat(difference).isLessThan(1e-6);
      assertThat(problem.loss(fine)).isLessThan(problem.loss(start));
      for (int j = 0; j < m; j++) {
        assertThat(balance(fine, j, d, m)).isCloseTo(balance(start, j, d, m), within(1e-10));
      }
    }
  }

  /**
   * The balanced start of R5 slides for ever and collapses: a = w2 = e^(-t/2), also far below the smallest part of
   * itself.
   */
  @Test
  void aBalancedNeuronNeverGetsToZero() {
    Problem problem = neuron(new double[][] {{1, 0}, {-0.5, 1}}, new double[][] {{-1}, {-1}});
    double[] end = solve(problem, 0, new double[] {0, 1, 1}, 100, 1e-11).get(10);
    assertThat(end[1] / Math.exp(-50)).isCloseTo(1, within(1e-7));
    assertThat(end[2] / Math.exp(-50)).isCloseTo(1, within(1e-7));
  }

  /** A neuron that is too small to matter moves in proportion to its size, events included. */
  @Test
  void smallnessChangesNothing() {
    Random random = new Random(17);
    int followed = 0;
    for (int round = 0; round < 20; round++) {
      double[][] x = new double[12][];
      double[][] y = new double[12][];
      for (int i = 0; i < x.length; i++) {
        x[i] = Weights.unit(random.doubles(3, -1, 1).toArray());
        y[i] = new double[] {random.nextGaussian()};
      }
      Problem problem = new Problem(new FeedForward(new int[] {3, 4, 1}, new Activation(0, 1)), new Dataset(x, y),
          new Loss(Loss.Kind.SQUARE, 1, false));
      double[] start = random.doubles(16, -1, 1).toArray();
      double[] light;
      try {
        light = solve(problem, 1, withLastNeuron(start, 1e-8), 3, 1e-10).get(10);
      } catch (Undefined beyond) {
        continue;
      }
      double[] lighter = solve(problem, 1, withLastNeuron(start, 1e-18), 3, 1e-10).get(10);
      double[] neuron = {1e10 * lighter[9], 1e10 * lighter[10], 1e10 * lighter[11], 1e10 * lighter[15]};
      assertThat(neuron).containsExactly(new double[] {light[9], light[10], light[11], light[15]}, within(1e-13));
      followed++;
    }
    assertThat(followed).isGreaterThanOrEqualTo(12);
  }

  /** The same weights with the fourth of four neurons times {@code c}. */
  private static double[] withLastNeuron(double[] w, double c) {
    double[] scaled = w.clone();
    for (int k : new int[] {9, 10, 11, 15}) {
      scaled[k] *= c;
    }
    return scaled;
  }

  private static double balance(double[] w, int j, int d, int m) {
    double sum = w[m * d + j] * w[m * d + j];
    for (int k = 0; k < d; k++) {
      sum -= w[j * d + k] * w[j * d + k];
    }
    return sum;
  }

  private static double asinh(double x) {
    return Math.log(x + Math.sqrt(x * x + 1));
  }
}
