package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/** The integrator of the independent checker against closed forms. */
class MotionTest {
  private static final Motion.Fidelity FINE = new Motion.Fidelity(1e-12, 1e-5, 0, 400_000);

  private static Problem problem(int[] widths, double slope, double x, double y) {
    double[] input = new double[widths[0]];
    input[0] = x;
    return new Problem(widths, slope, 1, new double[0], new double[][] {input}, new double[][] {{y}},
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static Motion motion(Problem p, boolean ofCorrelation, boolean polar, double logScale, double decay) {
    return new Motion(p, ofCorrelation, polar, logScale, decay, FINE, new Budget(Long.MAX_VALUE));
  }

  @Test
  void aLinearPredictorRelaxesExponentially() {
    Run run = motion(problem(new int[] {2, 1}, 1, 1, 3), false, false, 0, 0).flow(new double[] {1, 5}, 2, 4, 0);
    for (int k = 0; k <= 4; k++) {
      assertThat(run.frames().get(k).v()[0]).isCloseTo(3 - 2 * Math.exp(-k / 2.0), within(1e-10));
      assertThat(run.frames().get(k).v()[1]).isEqualTo(5);
    }
    assertThat(run.isRough()).isFalse();
  }

  @Test
  void decayPullsToTheOrigin() {
    Run run = motion(problem(new int[] {1, 1}, 1, 1, 3), false, false, 0, 2).flow(new double[] {0}, 1, 1, 0);
    assertThat(run.end().v()[0]).isCloseTo(1 - Math.exp(-3), within(1e-10));
  }

  /** With two balanced layers the correlation flow grows like exp(t), and its polar clock is time. */
  @Test
  void aBalancedNeuronGrowsExponentially() {
    Run run = motion(problem(new int[] {1, 1, 1}, 0, 1, 1), true, true, 0, 0).flow(new double[] {1e-3, 1e-3}, 40, 8, 0);
    assertThat(run.end().logScale()).isCloseTo(40 + Math.log(Math.sqrt(2) * 1e-3), within(1e-8));
    assertThat(run.logElapsed(0, 8)).isCloseTo(Math.log(40), within(1e-8));
  }

  /** Three balanced layers blow up at time 1/w: {@code w' = w^2}. */
  @Test
  void threeLayersBlowUpAtTheirTime() {
    Run run = motion(problem(new int[] {1, 1, 1, 1}, 1, 1, 1), true, true, 0, 0).flow(new double[] {0.1, 0.1, 0.1}, 60,
        6,
        0);
    assertThat(run.logElapsed(0, 6)).isCloseTo(Math.log(10), within(1e-8));
  }

  /** {@code exp(logScale) v} in the clock {@code exp((L-2) logScale) t} is the plain flow in other units. */
  @Test
  void scaledCoordinatesAreOtherUnits() {
    Problem p = problem(new int[] {1, 1, 1, 1}, 1, 1, 1);
    Run plain = motion(p, false, false, 0, 0).flow(new double[] {0.2, 0.3, 0.4}, 1, 1, 0);
    Run scaled = motion(p, false, false, Math.log(0.1), 0).flow(new double[] {2, 3, 4}, 0.1, 1, 0);
    assertThat(scaled.end().plain()).containsExactly(plain.end().plain(), within(1e-10));
  }

  private static Problem relu(double slope, int width, double[][] x, double[][] y) {
    return new Problem(new int[] {x[0].length, width, 1}, slope, 1, new double[0], x, y,
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static final double[][] OPPOSED = {{1, 0}, {0.6, 0.8}};

  /**
   * A ReLU neuron between two opposite pulls comes to the kink and slides along it. There the pull is what is left of
   * (1, 0), that is 0.8 (0.8, -0.6): with {@code s} along that, {@code s' = 0.8 a} and {@code a' = 0.8 s}.
   */
  @Test
  void aSlideGrowsExponentially() {
    Problem p = relu(0, 1, OPPOSED, new double[][] {{1}, {-2}});
    Run run = motion(p, true, false, 0, 0).flow(new double[] {0.2, 0.1, 1}, 1, 4, 0);
    double[] before = run.frames().get(2).v();
    double[] w = run.end().v();
    for (double[] at : List.of(before, w)) {
      assertThat(0.6 * at[0] + 0.8 * at[1]).isCloseTo(0, within(1e-15));
    }
    double s = 0.8 * before[0] - 0.6 * before[1];
    assertThat(w[2]).isCloseTo(before[2] * Math.cosh(0.4) + s * Math.sinh(0.4), within(1e-10));
    assertThat(0.8 * w[0] - 0.6 * w[1]).isCloseTo(s * Math.cosh(0.4) + before[2] * Math.sinh(0.4), within(1e-10));
    assertThat(run.isRough()).isFalse();
  }

  /**
   * Before the kink at {@code w = 0} a neuron on one input with label -1 follows {@code w' = -a}, {@code a' = -w}, so
   * it gets there at {@code artanh(1/2)} with {@code a = sqrt(3)/2}. A ReLU rests there. A leaky one of slope 1/2 goes
   * on with {@code w' = -a/2}, {@code a' = -w/2}.
   */
  @Test
  void aNeuronStopsAtItsKinkOrCrossesIt() {
    double[][] input = {{1}};
    double[][] label = {{-1}};
    double[] start = {0.5, 1};
    double rest = 3 - Math.log(3) / 2;
    double a = Math.sqrt(3) / 2;
    double[] stopped = motion(relu(0, 1, input, label), true, false, 0, 0).flow(start, 3, 3, 0).end().v();
    assertThat(stopped).containsExactly(new double[] {0, a}, within(1e-11));
    double[] crossed = motion(relu(0.5, 1, input, label), true, false, 0, 0).flow(start, 3, 3, 0).end().v();
    assertThat(crossed).containsExactly(
        new double[] {-a * Math.sinh(rest / 2), a * Math.cosh(rest / 2)}, within(1e-10));
  }

  /** With a slope of 2 the low side is the steeper one, and inputs hold a neuron on their kinks that pull up. */
  @Test
  void aSlideOfASteepSlope() {
    Problem p = relu(2, 1, OPPOSED, new double[][] {{-2.5}, {1}});
    double[] w = motion(p, true, false, 0, 0).flow(new double[] {2, -1.525, 3}, 0.2, 1, 0).end().v();
    assertThat(0.6 * w[0] + 0.8 * w[1]).isCloseTo(0, within(1e-15));
  }

  /** On the kink of the second input, which pulls nowhere else, (1, 0) leads away, to the side where it is active. */
  @Test
  void aStartOnAKinkGoesWhereTheFlowGoes() {
    Problem p = relu(0, 1, OPPOSED, new double[][] {{1}, {0.5}});
    double[] onKink = {0.8, -0.6, 1};
    double[] beside = {0.8, -0.6 + 1e-9, 1};
    double[] end = motion(p, true, false, 0, 0).flow(onKink, 1, 1, 0).end().v();
    assertThat(end).containsExactly(motion(p, true, false, 0, 0).flow(beside, 1, 1, 0).end().v(), within(1e-8));
    assertThat(0.6 * end[0] + 0.8 * end[1]).isGreaterThan(0.1);
  }

  /** Alone, an input that attracts from its kink leaves open whether a neuron there ever moves. */
  @Test
  void severalWaysAreNotCovered() {
    Problem p = relu(0, 1, new double[][] {{0.6, 0.8}}, new double[][] {{1}});
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> motion(p, true, false, 0, 0).flow(new double[] {0.8, -0.6, 1}, 1, 1, 0))
        .withMessageContaining("several ways");
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> motion(relu(0, 1, OPPOSED, new double[][] {{1}, {1}}), true, false, 0, 0)
            .flow(new double[] {0, 0, 1}, 1, 1, 0))
        .withMessageContaining("several kinks");
  }

  /**
   * The second neuron makes the output too large, and the first comes to rest on its kink; with decay the output gets
   * too small then, and the first may leave or stay.
   */
  @Test
  void whatRestsAndIsPushedOutAgainIsNotCovered() {
    Problem p = relu(0, 2, new double[][] {{1}}, new double[][] {{1}});
    double[] start = {0.05, 2, 1, 2};
    Run before = motion(p, false, false, 0, 0.1).flow(start, 0.1, 1, 0);
    assertThat(before.end().v()[0]).isCloseTo(0, within(1e-14));
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> motion(p, false, false, 0, 0.1).flow(start, 100, 1, 0)).withMessageContaining("several ways");
  }

  /** On a kink that pulls back too little, the nearest gradient is that of the side where it pulls most. */
  @Test
  void aResidualHasTheNearestMultipliers() {
    Problem p = relu(0, 1, OPPOSED, new double[][] {{1}, {-0.1}});
    Weights w = Weights.of(p, new double[] {0.8, -0.6, 1});
    assertThat(w.residual()).isCloseTo(0.5 / Math.sqrt(2), within(1e-12));
    Weights held = Weights.of(relu(0, 1, OPPOSED, new double[][] {{1}, {-2}}), new double[] {0.8, -0.6, 1});
    assertThat(held.residual()).isCloseTo(0, within(1e-12));
  }

  private static Problem outputOne(double[][] x, double... y) {
    double[][] labels = new double[y.length][];
    Arrays.setAll(labels, i -> new double[] {y[i]});
    return new Problem(new int[] {x[0].length, 1, 1}, 0, 1, new double[] {1}, x, labels,
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static void isNotCovered(Problem p, double[] start) {
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> motion(p, false, false, 0, 0).flow(start, 3, 2, 0));
  }

  /** Kinks of parallel inputs are one; crossed one by one, a neuron would slide where it has to go on. */
  @Test
  void kinksThatAreMetAtOnceAreNotCovered() {
    isNotCovered(outputOne(new double[][] {{1, 0}, {1, 0}, {1, 1}, {0, 2}}, -3, 1, 1.2, 3.55),
        new double[] {0.05, 0.2});
    isNotCovered(outputOne(new double[][] {{1, 0}, {-1, 0}, {0, 1}}, -1, 1, 1), new double[] {0.5, 0.5});
    isNotCovered(outputOne(new double[][] {{1}, {-1}}, -1, 1), new double[] {0.5});
    isNotCovered(outputOne(new double[][] {{1, 0}, {0, 1}, {-1, -1}}, -1, -1, 1), new double[] {0.3, 0.3});
  }

  /** By the closed form before the kink, the first weight gets down to -1e-10, and falls from there on. */
  @Test
  void aDipThroughAKinkIsNotMissed() {
    Problem p = outputOne(new double[][] {{1, 0}, {-1, 1}, {-1, 1}}, 0.49, 4.2, 2.992650272689926);
    assertThat(motion(p, false, false, 0, 0).flow(new double[] {0.72, 2.43}, 3, 2, 0).end().v()[0])
        .isCloseTo(-0.1225, within(1e-3));
    Problem above = outputOne(new double[][] {{1, 0}, {-1, 1}, {-1, 1}}, 0.49, 4.2, 2.9);
    assertThat(motion(above, false, false, 0, 0).flow(new double[] {0.72, 2.43}, 3, 2, 0).end().v()[0])
        .isGreaterThan(0.2);
  }

  /** A start that is on a kink but for rounding, 0.1 + 0.2 - 0.3, is on it. */
  @Test
  void aStartNearAKinkIsOnIt() {
    isNotCovered(outputOne(new double[][] {{1, 1, 1}}, 1), new double[] {0.1, 0.2, -0.3});
  }

  /** What is near a kink is so beside the sizes of row and input, and no nearer than is asked. */
  @Test
  void onAKinkIsAPartOfItsFactors() {
    Problem small = relu(0, 1, new double[][] {{1e-7, 0}, {0, 1e-7}}, new double[][] {{1e7}, {-1e7}});
    assertThat(Weights.of(small, new double[] {1, 0.9, 1}).residual()).isCloseTo(0.84, within(0.01));
    Problem near = relu(0, 1, new double[][] {{1, 0}, {5e-7, 1}}, new double[][] {{1}, {3}});
    Weights beside = Weights.of(near, new double[] {1, -3e-7, 1});
    assertThat(beside.residual(1e-9)).isGreaterThan(1);
    assertThat(beside.residual(1e-6)).isLessThan(1e-3);
  }

  /** Steps that are too long for the numbers of the machine are taken again; where nothing moves, any will do. */
  @Test
  void stepsThatOverflowAreTakenAgain() {
    Problem stiff = new Problem(new int[] {1, 1, 1, 1}, 1, 1, new double[0], new double[][] {{1e3}},
        new double[][] {{1e3}}, new Loss(Loss.Kind.SQUARE, 1, false));
    double[] end = motion(stiff, false, false, 0, 0).flow(new double[] {1, 2, 3}, 1e-3, 1, 0).end().v();
    assertThat(end[0] * end[1] * end[2]).isCloseTo(1, within(1e-8));
    double[] nothing = motion(relu(0, 1, OPPOSED, new double[][] {{1}, {-2}}), false, false, 0, 0)
        .flow(new double[3], 1e9, 1, 0).end().v();
    assertThat(nothing).containsOnly(0);
  }

  /** A neuron that is zero stays so, and no other one minds. */
  @Test
  void aDeadNeuronStaysDead() {
    double[][] label = {{1}, {-2}};
    double[] alone = motion(relu(0, 1, OPPOSED, label), false, false, 0, 0).flow(new double[] {0.2, 0.1, 1}, 2, 2, 0)
        .end().v();
    double[] both = motion(relu(0, 2, OPPOSED, label), false, false, 0, 0)
        .flow(new double[] {0.2, 0.1, 0, 0, 1, 0}, 2, 2, 0).end().v();
    assertThat(both).containsExactly(new double[] {alone[0], alone[1], 0, 0, alone[2], 0}, within(1e-10));
  }

  /** On one slide the direction does not turn any more once it is the KKT point there, in any coordinates. */
  @Test
  void aSlideSettles() {
    Problem p = relu(0, 1, OPPOSED, new double[][] {{1}, {-2}});
    double[] start = {0.2, 0.1, 1};
    Run polar = motion(p, true, true, 0, 0).flow(start, 60, 60, 1e-6);
    Run scaled = motion(p, true, false, Math.log(1e-3), 0).flow(start, 60, 60, 1e-6);
    double[] expected = {0.8 / Math.sqrt(2), -0.6 / Math.sqrt(2), 1 / Math.sqrt(2)};
    for (Run run : List.of(polar, scaled)) {
      assertThat(run.times()).hasSizeBetween(5, 40);
      assertThat(Linear.unit(run.end().v())).containsExactly(expected, within(1e-5));
    }
    assertThat(scaled.times()).isEqualTo(polar.times());
    assertThat(polar.end().unit().residual()).isLessThan(2e-6);
    assertThat(polar.end().unit().plainResidual(1e-9)).isGreaterThan(0.1);
  }

  @Test
  void descentsTakeTheirSteps() {
    Problem p = problem(new int[] {1, 1}, 1, 1, 3);
    assertThat(motion(p, false, false, 0, 0).descent(new double[] {1}, 0.5, 2, 1).end().v()[0]).isEqualTo(2.5);
    Run stochastic = motion(p, false, false, 0, 0).stochastic(new double[] {1}, 0.5, 2, 3, n -> n - 1);
    assertThat(stochastic.end().v()[0]).isCloseTo(2.5, within(1e-15));
    assertThat(stochastic.drawn()).hasSize(6).containsOnly(0);
  }

  /** Alone, with label 1 on the point (1, 0), the first entry follows tanh; {@code ln a} is then ln cosh. */
  @Test
  void earlyFlowsFollowTheHyperbolicTangent() {
    Problem p = problem(new int[] {2, 1, 1}, 0, 1, 1);
    Run run = motion(p, false, false, 0, 0).early(new double[] {0.3, 0, 0.5}, 2, 1);
    double start = 0.5 * Math.log((1 + 0.6) / (1 - 0.6));
    assertThat(run.end().v()[0]).isCloseTo(Math.tanh(start + 2), within(1e-9));
    assertThat(run.growths().get(0)[0]).isCloseTo(Math.log(Math.cosh(start + 2) / Math.cosh(start)), within(1e-9));
  }

  /** {@code N = v w x} on the circle has Hessian eigenvalue {@code -4 N} across, at its maximum. */
  @Test
  void curvatureOfTheCorrelation() {
    Weights best = Weights.of(problem(new int[] {1, 1, 1}, 1, 1, 1), new double[] {1, 1});
    assertThat(best.curvatures()).containsExactly(new double[] {-2}, within(1e-6));
    assertThat(best.residual()).isCloseTo(0, within(1e-15));
    assertThat(new Measures(Optional.of(best.problem()), List.of(best, Num.whole(1))).of("curvature"))
        .isInstanceOf(Num.class);
  }
}
