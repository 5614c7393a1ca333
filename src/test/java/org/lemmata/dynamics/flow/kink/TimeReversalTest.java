package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.dynamics.flow.coordinates.Polar;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * A neuron in space that slides along one kink, leaves it where it meets another, and comes back to the corner of both
 * once its outgoing weight has passed zero: there it may go on in several ways.
 */
class TimeReversalTest {
  private static final List<Kink> KINKS = List.of(new Kink(1, 0, 0), new Kink(1, 1, 0));

  /** From a search at random: eight points, the neuron and its outgoing weight. */
  private static final double[][] X = {
      {-0.6978340568573526, 0.08067278748821173, 0.7117018550270128},
      {0.24892993875145383, -0.9303031187288698, -0.26938818251091773},
      {0.4505021267644381, -0.6872642316007521, -0.5698383189492838},
      {-0.17513743309928834, 0.3549860777469948, 0.9183200771698267},
      {0.8853392322116687, -0.45886922367283073, -0.07492315711945467},
      {-0.5510612969519676, 0.5458408027271714, -0.6311808497410013},
      {0.6608555940097037, -0.6904774999543014, -0.29412702344895036},
      {0.4141174659104545, 0.5009232866855498, 0.7599885428636738}};

  private static final double[][] Y = {
      {-0.7239627422598697}, {0.4152088039490704}, {0.16369504352375958}, {-0.12818344812708465}, {0.10045516161121587},
      {-0.3455567351938079},
      {-0.06762294763370491}, {0.35521679790790833}};

  private static final double[] START = {0.44185431644076023, -0.005240303630422361, 0.4268540334593335,
      -0.21870959031991785};

  private static Problem problem(double[][] x, double[][] y) {
    return new Problem(new FeedForward(new int[] {x[0].length, 1, 1}, new Activation(0, 1)), new Dataset(x, y),
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  /** How a run ends: the first way in which it branches, what is not known of it, or nothing. */
  private static String end(Problem problem, Coordinates coordinates, double[] start) {
    try {
      return new KinkedFlow(problem, coordinates, 1e-10, new Meter(1_000_000)).solve(Weights.of(start), Plan.of(20, 20))
          .branching().orElse("");
    } catch (Undefined unknown) {
      return unknown.getMessage();
    }
  }

  @Test
  void theCornerIsReachedAtOneTime() {
    assertThat(end(problem(X, Y), Cartesian.of(2, 0, true, 0), START)).contains("the flow branches");
    assertThat(end(problem(X, Y), new Polar(4, 2, true, 0, 0, true), START)).contains("the flow branches");
  }

  /** With decay, or a loss, time reversed is another flow, and the corner is missed. */
  @Test
  void nothingIsSaidOfOtherFlows() {
    TimeReversal ofLoss = noted(new Cartesian(2, 0, 1, 0));
    assertThat(ofLoss.leadsTo(new double[] {1, 2, 3, -0.5}, 0, KINKS)).isFalse();
    assertThat(noted(Cartesian.of(2, 0, true, 0.1)).leadsTo(new double[] {1, 2, 3, -0.5}, 0, KINKS)).isFalse();
    TimeReversal ofCorrelation = noted(Cartesian.of(2, 0, true, 0));
    assertThat(ofCorrelation.leadsTo(new double[] {1, 2, 3, -0.5}, 0, KINKS)).isTrue();
    assertThat(ofCorrelation.leadsTo(new double[] {1, 2, 3, 0.5}, 0, KINKS)).as("the same sign").isFalse();
    assertThat(ofCorrelation.leadsTo(new double[] {1, 2, 3.001, -0.5}, 0, KINKS)).as("another place").isFalse();
    assertThat(ofCorrelation.leadsTo(new double[] {1, 2, 3, -0.501}, 0, KINKS)).as("another outgoing weight").isFalse();
    assertThat(ofCorrelation.leadsTo(new double[] {1, 2, 3, -0.5}, 0, List.of(KINKS.get(0)))).as("other kinks")
        .isFalse();
  }

  /**
   * What was met only as far as one can tell, or left behind by a slide, is no place to come back to; nor is what was
   * met before.
   */
  @Test
  void onlyWhatWasMetForCertainIsComeBackTo() {
    Cell cell = new Cell(problem(X, Y));
    TimeReversal wayBack = new TimeReversal(cell, Cartesian.of(2, 0, true, 0));
    wayBack.note(new double[] {1, 2, 3, 0.5}, 0, KINKS, true);
    wayBack.note(new double[] {1, 2, 4, 0.5}, 0, KINKS, false);
    assertThat(wayBack.leadsTo(new double[] {1, 2, 4, -0.5}, 0, KINKS)).as("not for certain").isFalse();
    assertThat(wayBack.leadsTo(new double[] {1, 2, 3, -0.5}, 0, KINKS)).as("before that").isFalse();
    cell.put(KINKS.get(0), 0);
    wayBack.note(new double[] {1, 2, 3, 0.5}, 0, KINKS, true);
    assertThat(wayBack.leadsTo(new double[] {1, 2, 3, -0.5}, 0, KINKS)).as("it slides on").isFalse();
  }

  /** After a kink met at (1, 2, 3) with the outgoing weight 1/2. */
  private static TimeReversal noted(Coordinates coordinates) {
    TimeReversal wayBack = new TimeReversal(new Cell(problem(X, Y)), coordinates);
    wayBack.note(new double[] {1, 2, 3, 0.5}, 0, KINKS, true);
    return wayBack;
  }

  /**
   * Of 10,000 single neurons at random in space the only one that crosses a kink between the corner and the turn, there
   * and back.
   */
  @Test
  void thePathLeadsBackOverOtherKinks() {
    Random random = new Random(1);
    double[][] x = new double[6][3];
    double[][] y = new double[6][1];
    double[] start = new double[4];
    for (int round = 0; round <= 1889; round++) {
      for (int i = 0; i < x.length; i++) {
        Arrays.setAll(x[i], d -> random.nextGaussian());
        y[i][0] = random.nextGaussian();
      }
      Arrays.setAll(start, d -> random.nextGaussian());
      start[3] /= 2;
    }
    assertThat(end(problem(x, y), Cartesian.of(2, 0, true, 0), start)).contains("the flow branches");
  }
}
