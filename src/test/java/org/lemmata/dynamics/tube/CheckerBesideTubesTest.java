package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Weights;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.network.Budget;
import org.lemmata.verify.network.Loss;
import org.lemmata.verify.network.Motion;
import org.lemmata.verify.network.Problem;
import org.lemmata.verify.network.Run;

/**
 * Flows through kinks by the independent checker, which shares no code with tubes, have to lie in them: slides, deaths,
 * crossings, fixed outputs, several outputs, decay and every loss.
 */
class CheckerBesideTubesTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 600;

  /** What steps with errors of 1e-12 add up to. */
  private static final double OF_RUN = 1e-9;

  @Test
  void noFlowOfTheCheckerLeavesATube() {
    int enclosed = 0;
    int followed = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      RandomFlow flow = RandomFlow.of(seed).flowing();
      try {
        List<Tube.Ball> balls = flow.balls(0);
        enclosed++;
        Run run = run(flow);
        for (int b = 0; b < balls.size(); b++) {
          double[] weights = run.frames().get(b + 1).plain();
          assertThat(TubeAttack.distance(weights, balls.get(b).weights())).as("problem %d, ball %d", seed, b)
              .isLessThanOrEqualTo(balls.get(b).radius() + OF_RUN * (1 + Weights.norm(weights)));
        }
        followed++;
      } catch (NoTube | NotCovered none) {
        // Nothing is claimed.
      }
    }
    assertThat(enclosed).isGreaterThan(PROBLEMS * 7 / 10);
    assertThat(followed).isGreaterThan(enclosed * 7 / 10);
  }

  private static Run run(RandomFlow flow) {
    FeedForward network = flow.problem().network().layered().orElseThrow();
    Loss.Kind kind = Loss.Kind.of(flow.problem().loss().kind().name().toLowerCase(Locale.ROOT));
    Problem problem = new Problem(network.widths(), network.activation().slope(), 1, network.fixedOutput(),
        flow.problem().data().points(), flow.problem().data().labels(),
        new Loss(kind, flow.problem().loss().factor(), flow.problem().loss().mean()));
    return new Motion(problem, flow.ofCorrelation(), false, 0, flow.decay(),
        new Motion.Fidelity(1e-12, 1e-5, 0, 400_000), new Budget(Long.MAX_VALUE)).flow(flow.start(), flow.time(), 3, 0);
  }
}
