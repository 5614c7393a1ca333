package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

/** Inputs on one line through the origin reach their kinks together. */
class ParallelInputsTest {

  private static Run run(Problem problem, double[] start, double span) {
    return new KinkedFlow(problem, new Cartesian(2, 0, 1, 0), 1e-11, new Meter(10_000_000))
        .solve(Weights.of(start), Plan.of(span, 10));
  }

  private static double[] solve(Problem problem, double[] start, double span) {
    return run(problem, start, span).end().weights().plain();
  }

  private static Problem problem(double[][] x, double[][] y, int m, double slope, double factor) {
    return new Problem(
        new FeedForward(new int[] {x[0].length, m, 1}, new Activation(slope, 1)), new Dataset(x, y),
        new Loss(Loss.Kind.SQUARE, factor, false));
  }

  /**
   * A sample with label y weighs as much as two of them, half as heavy, with labels y + c and y - c: also where units
   * slide.
   */
  @Test
  void twoHalvesAreAWhole() {
    Random random = new Random(11);
    int followed = 0;
    for (double slope : new double[] {0, 0.2}) {
      for (int round = 0; round < 8; round++) {
        double[][] x = new double[6][];
        double[][] y = new double[6][];
        double[][] doubled = new double[12][];
        double[][] split = new double[12][];
        for (int i = 0; i < 6; i++) {
          x[i] = Weights.unit(random.doubles(3, -1, 1).toArray());
          y[i] = new double[] {random.nextGaussian()};
          double c = random.nextGaussian();
          doubled[2 * i] = x[i];
          doubled[2 * i + 1] = x[i].clone();
          split[2 * i] = new double[] {y[i][0] + c};
          split[2 * i + 1] = new double[] {y[i][0] - c};
        }
        double[] start = random.doubles(4 * 5, -0.5, 0.5).toArray();
        Run whole = run(problem(x, y, 5, slope, 1), start, 6);
        Run halves = run(problem(doubled, split, 5, slope, 0.5), start, 6);
        assertThat(halves.branching()).isEqualTo(whole.branching());
        if (whole.branching().isEmpty()) {
          assertThat(halves.end().weights().plain()).containsExactly(whole.end().weights().plain(), within(1e-8));
          followed++;
        }
      }
    }
    assertThat(followed).isGreaterThanOrEqualTo(12);
  }

  /** Opposite and stretched inputs, against Euler's method with small steps, whose error falls with the step. */
  @Test
  void oppositeInputs() {
    Random random = new Random(3);
    int followed = 0;
    for (int round = 0; round < 10; round++) {
      double[][] x = new double[8][];
      double[][] y = new double[8][];
      for (int i = 0; i < 4; i++) {
        x[i] = Weights.unit(random.doubles(2, -1, 1).toArray());
        x[i + 4] = Weights.times(-1.5, x[i]);
        y[i] = new double[] {random.nextGaussian()};
        y[i + 4] = new double[] {random.nextGaussian()};
      }
      Problem problem = problem(x, y, 4, 0.1, 1);
      double[] start = random.doubles(12, -0.5, 0.5).toArray();
      try {
        double[] end = solve(problem, start, 1);
        assertThat(Weights.norm(minus(end, euler(problem, start, 1, 100_000)))).isLessThan(2e-3);
        followed++;
      } catch (Undefined beyond) {
        // A neuron at zero, or a branching start.
      }
    }
    assertThat(followed).isGreaterThanOrEqualTo(8);
  }

  /** Two opposite inputs whose pulls are opposite: the neuron crosses as if there were no kink. */
  @Test
  void aKinkThatIsNone() {
    Problem problem = problem(new double[][] {{1, 0}, {-1, 0}}, new double[][] {{-1}, {1}}, 1, 0, 0.5);
    double[] end = new KinkedFlow(problem, new Cartesian(2, 0, 0, 0), 1e-11, new Meter(100_000))
        .solve(Weights.of(new double[] {0.1, 0.3, 1}), Plan.of(2, 10)).end().weights().plain();
    assertThat(end[0]).isCloseTo(0.1 * Math.cosh(1) - Math.sinh(1), within(1e-8));
    assertThat(end[1]).isCloseTo(0.3, within(1e-12));
    assertThat(end[2]).isCloseTo(Math.cosh(1) - 0.1 * Math.sinh(1), within(1e-8));
  }

  /** The same two inputs with pulls that drive away from the kink on both sides. */
  @Test
  void aLineMayRepel() {
    Problem problem = problem(new double[][] {{1, 0}, {-1, 0}}, new double[][] {{1}, {1}}, 1, 0, 0.5);
    assertThatThrownBy(() -> solve(problem, new double[] {0, 1, 1}, 1)).hasMessageContaining("several ways");
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = a.clone();
    Arrays.setAll(difference, k -> a[k] - b[k]);
    return difference;
  }

  private static double[] euler(Problem problem, double[] start, double span, int steps) {
    double[] w = start.clone();
    for (int k = 0; k < steps; k++) {
      double[] v = problem.descent(w);
      for (int i = 0; i < w.length; i++) {
        w[i] += span / steps * v[i];
      }
    }
    return w;
  }
}
