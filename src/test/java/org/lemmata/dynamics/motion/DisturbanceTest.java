package org.lemmata.dynamics.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Units;
import org.lemmata.network.Weights;

/** Motions that amplify rounding are seen to, whatever they have in common with a second run of the same kind. */
class DisturbanceTest {
  private static final Network CHAIN = new FeedForward(new int[] {1, 1, 1}, new Activation(1, 1));

  private static Problem problem(Network network, Loss.Kind loss, double[][] x, double[][] y) {
    return new Problem(network, new Dataset(x, y), new Loss(loss, 1, false));
  }

  private static Motion motion(Problem problem, Fidelity fidelity) {
    return new Motion(problem, fidelity, new Meter(10_000_000));
  }

  private static Run descent(Problem problem, double step, int steps, double... start) {
    Weights from = Weights.of(start);
    return motion(problem, Fidelity.FINE).gradientDescent(from, Schedule.of(step, steps))
        .until(motion(problem, Fidelity.COARSE).gradientDescent(from, Schedule.of(step, steps)),
            Units.of(problem.network()));
  }

  /** Tied weights stay tied and are chaotic along themselves: what moves them apart leaves their product alone. */
  @ParameterizedTest
  @CsvSource({"1.13671875", "0.60546875"})
  void atTheEdgeOfStabilityNothingIsKnownAfterAWhile(double start) {
    Run run = descent(problem(CHAIN, Loss.Kind.SQUARE, new double[][] {{1}}, new double[][] {{1}}), 1.75, 120, start,
        start);
    assertThat(run.known()).isBetween(20, 110);
    assertThatThrownBy(run::end).isInstanceOf(Undefined.class).hasMessageContaining("rounding errors");
  }

  /** A zero start is no shelter: here the sums of pulls are rounded to zero every second step. */
  @Test
  void zerosAreDisturbedThroughTheData() {
    Problem problem = problem(new FeedForward(new int[] {1, 1}, new Activation(1, 1)), Loss.Kind.LOGISTIC,
        new double[][] {{1}, {3}}, new double[][] {{1}, {-1}});
    assertThat(descent(problem, 40, 100, 0).known()).isBetween(3, 40);
  }

  /** Pulls cancel but for a part below their rounding, over a time in which that part counts. */
  @Test
  void cancellingPullsOverALongTime() {
    Problem problem = problem(CHAIN, Loss.Kind.SQUARE, new double[][] {{1}, {1}, {1}},
        new double[][] {{1}, {0x1p-54}, {-1}});
    Plan plan = Plan.of(0x1p54, 10);
    Run fine = motion(problem, Fidelity.FINE).flow(Weights.of(1, 1), 0, true, plan);
    assertThatThrownBy(() -> fine
        .until(motion(problem, Fidelity.COARSE).flow(Weights.of(1, 1), 0, true, plan), Units.of(problem.network()))
        .end()).isInstanceOf(Undefined.class);
  }

  /** A slow step that rounding swallows is off by the rounding of every step. */
  @Test
  void stepsBelowTheRoundingOfTheWeights() {
    Problem problem = problem(new Diagonal(1, 1), Loss.Kind.SQUARE, new double[][] {{1}}, new double[][] {{2}});
    double step = 0x1p-54;
    int steps = 20_000;
    double fine = motion(problem, Fidelity.FINE).gradientDescent(Weights.of(1), Schedule.of(step, steps)).end()
        .weights()
        .plain()[0];
    double coarse = motion(problem, Fidelity.COARSE).gradientDescent(Weights.of(1), Schedule.of(step, steps)).end()
        .weights()
        .plain()[0];
    double exact = 2 - Math.exp(steps * Math.log1p(-step));
    assertThat(Math.abs(fine - exact)).isPositive().isLessThan(2 * Math.abs(fine - coarse));
  }

  /**
   * From any scale, the weight of a chain grows as its closed form says, and the difference of both runs covers the
   * error.
   */
  @ParameterizedTest
  @CsvSource({"1e-12", "1e-25", "1e-40", "1e-60", "1e-100"})
  void noScaleIsTooSmallForPlainCoordinates(double scale) {
    Problem problem = problem(CHAIN, Loss.Kind.SQUARE, new double[][] {{1}}, new double[][] {{1}});
    double time = 1 - Math.log(scale);
    Run fine = motion(problem, Fidelity.FINE).flow(Weights.of(scale, scale), 0, false, Plan.of(time, 3));
    Run coarse = motion(problem, Fidelity.COARSE).flow(Weights.of(scale, scale), 0, false, Plan.of(time, 3));
    double product = Math.exp(2 * (time + Math.log(scale)));
    double exact = Math.sqrt(product / (1 + product));
    double error = 2 * Math.abs(fine.end().weights().plain()[0] - coarse.end().weights().plain()[0]);
    assertThat(Math.abs(fine.end().weights().plain()[0] - exact)).isLessThan(error + 1e-15);
    assertThat(error).isLessThan(1e-6);
  }

  /**
   * A direction so small beside the rest of its neuron that no step resolves its growth: the flow of a a^T with start
   * (1, 10^-20) and labels diag(1, 3), from a run with 40 digits; with slope 1/2 the same beside a kink, where steps
   * are shorter.
   */
  @ParameterizedTest
  @CsvSource({
      "1, 5, 2.2026465776603637e-16", "1, 10, 4.851651946078912e-12", "1, 15, 1.0686474555029938e-07",
      "1, 20, 0.002353850486957365",
      "0.5, 5, 1.8426583734806533e-16", "0.5, 10, 1.856046324605273e-12", "0.5, 15, 1.8585458409074454e-08",
      "0.5, 20, 0.00018609746612963476"})
  void whatGrowsUnseenIsNotKnown(double slope, double time, double exact) {
    Problem problem = problem(
        new FeedForward(new int[] {2, 1, 2}, new Activation(slope, 1)), Loss.Kind.SQUARE,
        new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 0}, {0, 3}});
    Weights start = Weights.of(-1, 1e-20, -1, 1e-20);
    double fine = motion(problem, Fidelity.FINE).flow(start, 0, false, Plan.of(time, 1)).end().weights().plain()[1];
    double coarse = motion(problem, Fidelity.COARSE).flow(start, 0, false, Plan.of(time, 1)).end().weights().plain()[1];
    assertThat(Math.abs(fine - exact)).isLessThan(2 * Math.abs(fine - coarse));
  }

  /**
   * A squared unit that fades keeps its direction, however small it is beside its outgoing weight: on orthonormal
   * inputs with labels y_k, {@code ln|a_1|/y_1 - ln|a_2|/y_2} is conserved.
   */
  @ParameterizedTest
  @EnumSource(Fidelity.class)
  void whatFadesKeepsItsDirection(Fidelity fidelity) {
    Problem problem = problem(
        new FeedForward(new int[] {2, 1, 1}, new Activation(-1, 2)), Loss.Kind.SQUARE,
        new double[][] {{1, 0}, {0, 1}}, new double[][] {{1}, {1.05}});
    double[] w = motion(problem, fidelity).flow(Weights.of(0.1, 0.1, -1), 0, true, Plan.of(25, 50)).end().weights()
        .plain();
    assertThat(w[0]).isLessThan(1e-19);
    double conserved = Math.log(0.1) - Math.log(0.1) / 1.05;
    assertThat(Math.log(w[0]) - Math.log(w[1]) / 1.05).isCloseTo(conserved, within(1e-6));
  }

  /** Balanced neurons stay balanced and kinks stay where they are, so that a disturbed start is no other start. */
  @Test
  void kinksAndBalanceAreKept() {
    FeedForward network = new FeedForward(new int[] {2, 2, 1}, new Activation(0, 1));
    Problem problem = problem(network, Loss.Kind.SQUARE, new double[][] {{1, -1}, {2, -2}, {0.5, 3}},
        new double[][] {{1}, {0}, {-1}});
    Disturbance disturbance = Disturbance.of(problem);
    double[] w = disturbance.start(Weights.of(3, 3, 0.1, 0.7, Math.sqrt(18), -0.5)).values();
    assertThat(w[0] - w[1]).isZero();
    assertThat(w[4] * w[4] / (w[0] * w[0] + w[1] * w[1])).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-15));
    assertThat(w[0]).isNotEqualTo(3);
    double[][] x = disturbance.problem().data().points();
    assertThat(x[0][0] + x[0][1]).isZero();
    assertThat(x[1][0] / x[0][0]).isNotEqualTo(2);
  }
}
