package org.lemmata.dynamics.motion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.Units;
import org.lemmata.network.Weights;

/** In whatever way a flow is integrated, both of its runs are looked at between recorded times, at the same times. */
class TrailTest {
  private static final double ADAPTIVE = 0;

  private static FeedForward neuron(double slope) {
    return new FeedForward(new int[] {2, 1, 1}, new Activation(slope, 1));
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("smooth", neuron(1), ADAPTIVE), Arguments.of("piece by piece", neuron(0), ADAPTIVE),
        Arguments.of("a sum as one network", new Separable(List.of(neuron(0), neuron(0))), ADAPTIVE),
        Arguments.of("fixed steps", neuron(0), 0.01),
        Arguments.of("across kinks", new Separable(List.of(neuron(0), neuron(0.5))), ADAPTIVE));
  }

  private static Run run(Problem problem, Fidelity fidelity, Plan plan, boolean isPolar) {
    double[] start = new double[problem.network().size()];
    for (int i = 0; i < start.length; i++) {
      start[i] = 0.5 + i / 7.0;
    }
    Motion motion = new Motion(problem, fidelity, new Meter(1_000_000));
    return isPolar ? motion.polarFlow(Weights.of(start), false, plan) : motion.flow(Weights.of(start), 0, false, plan);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void bothRunsPassTheSameTimes(String way, Network network, double step) {
    Problem problem = new Problem(
        network, new Dataset(new double[][] {{1, 0.5}, {0.25, 1}}, new double[][] {{2}, {1}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    for (boolean isPolar : new boolean[] {false, true}) {
      Plan plan = new Plan(4, 2, step, 0, 0);
      Run coarse = run(problem, Fidelity.COARSE, plan, isPolar);
      Run fine = run(problem, Fidelity.FINE, plan.beside(coarse), isPolar);
      assertThat(coarse.passed()).hasSizeGreaterThan(2);
      assertThat(fine.passed()).extracting(Frame::time).isEqualTo(coarse.passed().stream().map(Frame::time).toList());
      assertThat(fine.passed()).extracting(Frame::time).isSorted().doesNotContain(2.0, 4.0);
      assertThat(fine.until(coarse, Units.of(network)).known()).isEqualTo(3);
    }
  }
}
