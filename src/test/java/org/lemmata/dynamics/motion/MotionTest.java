package org.lemmata.dynamics.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Frame;
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
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;

/** Trajectories against closed forms (reference instances of the claim sheets). */
class MotionTest {
  private static final Loss SQUARE = new Loss(Loss.Kind.SQUARE, 1, false);

  private static Problem problem(Network network, double x, double y) {
    return new Problem(network, new Dataset(new double[][] {{x}}, new double[][] {{y}}), SQUARE);
  }

  private static Motion motion(Problem problem, Fidelity fidelity) {
    return new Motion(problem, fidelity, new Meter(1_000_000));
  }

  private static Plan plan(double time) {
    return Plan.of(time, 20);
  }

  /** A chain of equal weights blows up at a^(2-L)/((L-2) x y); before that a(t) is elementary. */
  @ParameterizedTest
  @CsvSource({"2, 1.5", "3, 1.5", "4, 2.0", "5, 3.0"})
  void scalarChain(int depth, double time) {
    double a0 = 0.4;
    double k = 1.2 * 0.9;
    Problem problem = problem(new Diagonal(1, depth), 1.2, 0.9);
    double[] start = new double[depth];
    java.util.Arrays.fill(start, a0);
    Run run = motion(problem, Fidelity.FINE).flow(Weights.of(start), 0, true, plan(time));
    double exact = depth == 2
        ? a0 * Math.exp(k * time)
        : Math.pow(Math.pow(a0, 2 - depth) - (depth - 2) * k * time, -1.0 / (depth - 2));
    assertThat(run.end().weights().plain()[0]).isCloseTo(exact, within(1e-8 * exact));
  }

  /** One balanced linear neuron follows the logistic curve. */
  @Test
  void logisticCurve() {
    double y = 1.7;
    double q0 = 0.01;
    Problem problem = problem(new Diagonal(1, 2), 1, y);
    Run run = motion(problem, Fidelity.FINE).flow(Weights.of(0.1, 0.1), 0, false, plan(4));
    for (Frame frame : run.frames()) {
      double q = frame.weights().plain()[0] * frame.weights().plain()[1];
      double exact = y / (1 + (y / q0 - 1) * Math.exp(-2 * y * frame.time()));
      assertThat(q).isCloseTo(exact, within(1e-8));
    }
  }

  /** A neuron with a_0 < -w_0 dies at a known time and rests (reference instance R2). */
  @Test
  void dyingNeuron() {
    Network network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 1));
    Problem problem = problem(network, 1.5, 1.3);
    Run run = motion(problem, Fidelity.FINE).flow(Weights.of(0.3, -0.5), 0, true, Plan.of(1, 50));
    assertThat(run.end().weights().plain()[1]).isCloseTo(-0.4, within(1e-11));
    assertThat(run.end().weights().plain()[0]).isCloseTo(0, within(1e-11));
  }

  /** Polar coordinates give the same direction and norm as plain ones. */
  @Test
  void polarAgreesWithPlain() {
    Network network = new FeedForward(new int[] {2, 2, 1}, new Activation(0, 2), new double[] {1, -1});
    Problem problem = new Problem(network,
        new Dataset(new double[][] {{1, 0.2}, {-0.3, 1}}, new double[][] {{0.7}, {-0.4}}), SQUARE);
    Weights start = Weights.of(0.5, 0.3, -0.2, 0.7);
    Weights plain = motion(problem, Fidelity.FINE).flow(start, 0, true, plan(2)).end().weights();
    Weights polar = motion(problem, Fidelity.FINE).polarFlow(start, true, plan(2)).end().weights();
    assertThat(polar.logNorm()).isCloseTo(plain.logNorm(), within(1e-8));
    assertThat(Weights.inner(Weights.unit(polar.values()), Weights.unit(plain.values()))).isCloseTo(1, within(1e-12));
  }

  /** Scaled and plain coordinates agree; scaled ones go on where plain ones underflow. */
  @Test
  void scaledAgreesWithPlain() {
    Problem problem = problem(new Diagonal(1, 3), 1, 1);
    double delta = 0.3;
    Weights start = Weights.of(0.5, 0.6, 0.7);
    double[] scaled = motion(problem, Fidelity.FINE).flow(start, Math.log(delta), false, plan(1)).end().weights()
        .plain();
    double[] plain = motion(problem, Fidelity.FINE)
        .flow(new Weights(start.values(), Math.log(delta)), 0, false, plan(1 / delta)).end().weights().plain();
    for (int i = 0; i < 3; i++) {
      assertThat(scaled[i]).isCloseTo(plain[i], within(1e-9));
    }
    Weights tiny = motion(problem, Fidelity.FINE).flow(start, -2000, false, plan(1)).end().weights();
    assertThat(tiny.logNorm()).isBetween(-2001.0, -1998.0);
  }

  @Test
  void theFinerFidelityIsCloserToTheTruth() {
    Problem problem = problem(new Diagonal(1, 2), 1, 1.7);
    double exact = 0.1 * Math.exp(1.7 * 3);
    double coarse = motion(problem, Fidelity.COARSE).flow(Weights.of(0.1, 0.1), 0, true, plan(3)).end().weights()
        .plain()[0];
    double fine = motion(problem, Fidelity.FINE).flow(Weights.of(0.1, 0.1), 0, true, plan(3)).end().weights()
        .plain()[0];
    assertThat(Math.abs(fine - exact)).isLessThanOrEqualTo(2 * Math.abs(fine - coarse) + 1e-12);
  }

  @Test
  void blowUpIsNotAResult() {
    Problem problem = problem(new Diagonal(1, 3), 1, 1);
    assertThatThrownBy(() -> motion(problem, Fidelity.FINE).flow(Weights.of(1, 1, 1), 0, true, plan(2)))
        .isInstanceOf(Undefined.class);
  }

  @Test
  void aBudgetOfRightHandSidesIsABudget() {
    Problem problem = problem(new Diagonal(1, 2), 1, 1);
    assertThatThrownBy(
        () -> new Motion(problem, Fidelity.FINE, new Meter(10)).flow(Weights.of(1, 1), 0, false, plan(1)))
        .isInstanceOf(Undefined.class).hasMessageContaining("right-hand sides");
  }

  @Test
  void senselessPlansAreRefused() {
    Problem problem = problem(new Diagonal(1, 2), 1, 1);
    for (double time : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> motion(problem, Fidelity.FINE).flow(Weights.of(1, 1), 0, false, plan(time)))
          .isInstanceOf(Undefined.class);
    }
  }

  /** With the first layer of one neuron trained, gradient descent on the square loss is exact (Wang-Ma R4). */
  @Test
  void gradientDescentIsExact() {
    double a = 0.7;
    double r = 0.9;
    double eta = 0.5;
    Problem problem = problem(new FeedForward(new int[] {1, 1, 1}, new Activation(0, 1), new double[] {a}), r, 1);
    Run run = motion(problem, Fidelity.FINE).gradientDescent(Weights.of(0.1), Schedule.of(eta, 30));
    double z0 = a * 0.1 * r;
    double z = a * run.end().weights().plain()[0] * r;
    assertThat(1 - z).isCloseTo((1 - z0) * Math.pow(1 - eta * a * a * r * r, 30), within(1e-14));
  }

  @Test
  void aDescentMayRecordSomeOfItsSteps() {
    Problem problem = problem(new Diagonal(1, 2), 1, 1);
    Run all = motion(problem, Fidelity.FINE).gradientDescent(Weights.of(0.1, 0.2), Schedule.of(0.25, 1200));
    Run some = motion(problem, Fidelity.FINE).gradientDescent(Weights.of(0.1, 0.2), new Schedule(0.25, 1200, 3, 0));
    assertThat(some.times()).containsExactly(0, 400, 800, 1200);
    for (int k = 0; k <= 3; k++) {
      assertThat(some.frame(k).weights().values()).isEqualTo(all.frame(400 * k).weights().values());
    }
    assertThat(some.end().logElapsed()).isCloseTo(Math.log(100), within(1e-14));
    assertThat(some.passed()).hasSizeGreaterThan(32).allSatisfy(
        on -> assertThat(on.weights().values()).isEqualTo(all.frame((int) on.time()).weights().values()));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "10, 0", "10, 3", "10, 20"})
  void recordedStepsDivideTheSteps(int steps, int frames) {
    assertThatThrownBy(() -> new Schedule(0.1, steps, frames, 0)).isInstanceOf(Undefined.class)
        .hasMessageContaining("divides its number of steps");
  }

  /** In decimals 0.7*(-0.8) + 0.6*0.6 + 0.4*0.5 = 0, and no unit moves; in doubles it lies a rounding beside. */
  @ParameterizedTest
  @CsvSource({"0.7, 0.6, 0.4, -0.8, 0.6, 0.5, 1", "1, 1, 1, 1e-17, 1, -1, 1", "1, 1, 1, 2, -1, -1, 4",
      "1, 1, 1, 2, -1, -0.5, 4", "0, 0, 0, 2, -1, -0.5, 4", "0.1, 0.2, 0.3, 0.3, 0, -0.1, 1"})
  void aDescentIsNotKnownBeyondAStateWhereRoundingDecidesTheSide(double x1, double x2, double x3, double w1,
      double w2, double w3, int known) {
    Problem problem = new Problem(new FeedForward(new int[] {3, 1, 1}, new Activation(0, 1), new double[] {1}),
        new Dataset(new double[][] {{x1, x2, x3}}, new double[][] {{1}}), new Loss(Loss.Kind.SQUARE, 1, false));
    Run run = motion(problem, Fidelity.FINE).gradientDescent(Weights.of(w1, w2, w3), Schedule.of(0.1, 3));
    assertThat(run.known()).isEqualTo(known);
  }

  /** Behind a first layer that is clear of its kinks, and in the second part of a sum. */
  @Test
  void noLayerAndNoPartIsLeftOut() {
    double[] tie = {0.7, 0.6, 0.4, 1, 0, 0, 0, 1, 0, 0, 0, 1, -0.8, 0.6, 0.5, 1};
    FeedForward deep = new FeedForward(new int[] {3, 3, 1, 1}, new Activation(0, 1));
    double[] w = Arrays.copyOfRange(tie, 3, tie.length);
    double[] x = Arrays.copyOf(tie, 3);
    assertThat(knownOf(deep, x, w)).isEqualTo(1);
    assertThat(knownOf(deep, new double[] {0.7, 0.6, 0.5}, w)).isEqualTo(4);
    FeedForward flat = new FeedForward(new int[] {3, 1, 1}, new Activation(0, 1));
    Separable sum = new Separable(List.of(flat, flat));
    assertThat(knownOf(sum, x, 1, 2, 3, 1, -0.8, 0.6, 0.5, 1)).isEqualTo(1);
    assertThat(knownOf(sum, x, 1, 2, 3, 1, -0.8, 0.6, 0.6, 1)).isEqualTo(4);
  }

  private static int knownOf(Network network, double[] x, double... w) {
    Problem problem = new Problem(network, new Dataset(new double[][] {x}, new double[][] {{1}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    return motion(problem, Fidelity.FINE).gradientDescent(Weights.of(w), Schedule.of(0.01, 3)).known();
  }
}
