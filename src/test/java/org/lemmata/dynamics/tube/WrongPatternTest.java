package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** Curves on an activation pattern that is not theirs: no bound, or one that is as large as the error. */
class WrongPatternTest {
  private static final double H = 0x1p-16;

  private static Problem problem(double slope, double... labels) {
    return new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(slope, 1)),
        new Dataset(new double[][] {{1, 0}, {0.6, 0.8}},
            Arrays.stream(labels).mapToObj(y -> new double[] {y}).toArray(double[][]::new)),
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  /** The Taylor piece from {@code w} on a pattern, right or wrong. */
  private static Piece piece(Problem problem, double[] start, Side... sides) {
    TwoLayer flow = TwoLayer.of(problem, 1, 0, 0);
    Pattern pattern = new Pattern(new Side[][] {sides});
    SlidingConstraint[] holds = new Passage(flow).holds(pattern);
    Taylor taylor = Taylor.of(flow, pattern, holds, flow.incoming(start), flow.outgoing(start), 16, H);
    return Piece.of(flow, pattern, holds, H, Taylor.curves(taylor.incoming(), 1), Taylor.curves(taylor.outgoing(), 1));
  }

  private static double within(Piece piece) {
    return Bound.after(piece, Distance.of(0, 1), Map.of()).within();
  }

  private static double withinOrRefused(Piece piece) {
    try {
      return within(piece);
    } catch (NoTube refused) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /** How far the flow is from the end of a piece. */
  private static double error(Problem problem, double[] start, Piece piece) {
    double[] end = new Motion(problem, Fidelity.FINE, new Meter(100_000))
        .flow(Weights.of(start), 0, false, Plan.of(H, 1)).end().weights().plain();
    return TubeAttack.distance(end, piece.flow().weights(piece.incomingAt(1), piece.outgoingAt(1)));
  }

  /** Both labels pull the neuron over the kink of the second sample, on which the curve stays. */
  @Test
  void aSlideThatNothingHoldsIsAsWideAsItsError() {
    Problem problem = problem(0, 1, 1);
    double[] start = {0.25, -0.1875, 0.5};
    Piece slide = piece(problem, start, Side.ACTIVE, Side.SLIDING);
    double error = error(problem, start, slide);
    assertThat(error).isGreaterThan(1e-7);
    assertThat(withinOrRefused(slide)).isGreaterThanOrEqualTo(error);
    Piece crossing = piece(problem, start, Side.ACTIVE, Side.ACTIVE);
    assertThat(within(crossing)).isLessThan(1e-9);
  }

  /** The second label holds the neuron on its kink; a curve that leaves it is off by what the kink would take back. */
  @Test
  void aSlideThatIsLeftIsAsWideAsItsError() {
    Problem problem = problem(0, 1, -3);
    double[] start = {0.25, -0.1875, 0.5};
    assertThat(within(piece(problem, start, Side.ACTIVE, Side.SLIDING))).isLessThan(1e-14);
    for (Side wrong : new Side[] {Side.ACTIVE, Side.INACTIVE}) {
      Piece off = piece(problem, start, Side.ACTIVE, wrong);
      double error = error(problem, start, off);
      assertThat(error).isGreaterThan(1e-7);
      assertThat(withinOrRefused(off)).isGreaterThanOrEqualTo(error);
    }
  }

  /** Far from every kink a wrong side is no matter of rounding. */
  @Test
  void aPatternOfTheOtherSideIsRefused() {
    Problem problem = problem(0.25, 1, 1);
    double[] start = {0.25, 0.25, 0.5};
    assertThat(within(piece(problem, start, Side.ACTIVE, Side.ACTIVE))).isLessThan(1e-14);
    assertThatThrownBy(() -> within(piece(problem, start, Side.ACTIVE, Side.INACTIVE))).isInstanceOf(NoTube.class);
    assertThatThrownBy(() -> within(piece(problem, start, Side.INACTIVE, Side.ACTIVE))).isInstanceOf(NoTube.class);
  }
}
