package org.lemmata.dynamics.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** One trajectory from the neighbourhood of the origin to the end of training, at scales from 1 down to 1e-300. */
class ScaleTest {
  private static final double LABEL = 1.7;

  private static Problem problem(Network network, double x, double y) {
    return new Problem(network, new Dataset(new double[][] {{x}}, new double[][] {{y}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static Motion motion(Problem problem) {
    return new Motion(problem, Fidelity.FINE, new Meter(1_000_000));
  }

  /** Order two: the product of both weights follows the logistic curve q' = 2 q (y - q), here in logarithms. */
  @ParameterizedTest
  @CsvSource({"0", "-3", "-100", "-300"})
  void theLogisticCurveAtAnyScale(int exponent) {
    Problem problem = problem(new Diagonal(1, 2), 1, LABEL);
    double logQ = 2 * exponent * Math.log(10);
    double span = (Math.log(LABEL) - logQ) / (2 * LABEL) + 4;
    Weights start = Weights.of(1, 1);
    Run polar = motion(problem).polarFlow(new Weights(start.values(), logQ / 2), false, Plan.of(span, 40));
    Run scaled = motion(problem).flow(start, logQ / 2, false, Plan.of(span, 40));
    for (Run run : new Run[] {polar, scaled}) {
      double time = 0;
      for (Frame frame : run.frames().subList(1, run.frames().size())) {
        time += Math.exp(frame.logElapsed());
        assertThat(time).isCloseTo(frame.time(), within(1e-9 * (1 + time)));
        // ln q of the logistic curve, written so that nothing overflows.
        double free = logQ + 2 * LABEL * frame.time();
        double saturation = Math.log1p((Math.exp(Math.min(free, 700)) - Math.exp(logQ)) / LABEL);
        double exact = free < 700 ? free - saturation : Math.log(LABEL);
        double logProduct = 2 * frame.weights().logNorm() - Math.log(2);
        assertThat(logProduct).isCloseTo(exact, within(1e-8));
      }
      assertThat(run.end().weights().logNorm()).isCloseTo(Math.log(2 * LABEL) / 2, within(1e-5));
    }
  }

  /** Order L > 2: near the origin a chain of equal weights would blow up at a^(2-L)/((L-2) k); instead it saturates. */
  @ParameterizedTest
  @CsvSource({"3, -300", "3, -20", "5, -300", "4, -1"})
  void physicalTimeUpToTheEscape(int depth, int exponent) {
    double k = 1.2 * 0.9;
    Problem problem = problem(new Diagonal(1, depth), 1.2, 0.9);
    double logScale = exponent * Math.log(10);
    double[] ones = new double[depth];
    java.util.Arrays.fill(ones, 1);
    Run run = motion(problem).polarFlow(new Weights(ones, logScale), false,
        Plan.of(60 - 60.0 * exponent * depth / 3, 50));
    double blowUp = (2 - depth) * logScale - Math.log((depth - 2) * k);
    double logTime = Double.NEGATIVE_INFINITY;
    boolean escaped = false;
    for (Frame frame : run.frames().subList(1, run.frames().size())) {
      logTime = Math.max(logTime, frame.logElapsed()) + Math.log1p(Math.exp(-Math.abs(logTime - frame.logElapsed())));
      if (!escaped && frame.weights().logNorm() > logScale + 60) {
        escaped = true;
        assertThat(logTime).isCloseTo(blowUp, within(1e-8));
      }
    }
    assertThat(escaped).isEqualTo(exponent < -30);
    double root = Math.pow(0.9 / 1.2, 1.0 / depth);
    assertThat(run.end().weights().plain()[0]).isCloseTo(root, within(1e-6));
  }

  /** The three sets of coordinates describe one trajectory. */
  @ParameterizedTest
  @CsvSource({"0.3, 1", "0.3, 2", "0.2, 3"})
  void plainScaledAndPolarAgree(double delta, int power) {
    Problem problem = new Problem(new FeedForward(new int[] {2, 3, 2, 1}, new Activation(0.3, power)),
        new Dataset(new double[][] {{1, 0.2}, {-0.3, 1}, {0.5, -0.7}}, new double[][] {{0.7}, {-0.4}, {1}}),
        new Loss(Loss.Kind.LOGISTIC, 2, false));
    int order = problem.network().order();
    Weights start = Weights.of(new java.util.Random(5).doubles(problem.network().size(), -1, 1).toArray());
    double log = Math.log(delta);
    double scaledTime = 0.7;
    double time = scaledTime * Math.exp((2 - order) * log);
    double[] plain = motion(problem).flow(new Weights(start.values(), log), 0, false, Plan.of(time, 8)).end().weights()
        .plain();
    double[] scaled = motion(problem).flow(start, log, false, Plan.of(scaledTime, 8)).end().weights().plain();
    for (int i = 0; i < plain.length; i++) {
      assertThat(scaled[i]).isCloseTo(plain[i], within(1e-8));
    }
    Run polar = motion(problem).polarFlow(new Weights(start.values(), log), false, Plan.of(0.5, 1));
    double physical = Math.exp(polar.end().logElapsed());
    double[] there = motion(problem).flow(new Weights(start.values(), log), 0, false, Plan.of(physical, 8)).end()
        .weights().plain();
    for (int i = 0; i < plain.length; i++) {
      assertThat(polar.end().weights().plain()[i]).isCloseTo(there[i], within(1e-8));
    }
  }
}
