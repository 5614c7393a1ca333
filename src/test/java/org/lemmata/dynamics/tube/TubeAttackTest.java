package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.network.Weights;

/**
 * Tubes around balls of starts must contain the runs from every start of the ball, slides, deaths and crossings
 * included. The runs are known up to about 1e-10, the balls are up to an eighth of the weights wide, so a growth
 * that is underestimated shows. {@code -Dlemmata.deep=true} makes it ten thousand problems.
 */
class TubeAttackTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 600;

  private static final double OF_RUN = 1e-10;

  @Test
  void noRunLeavesItsTube() {
    TubeAttack.on(PROBLEMS, seed -> {
      RandomFlow flow = RandomFlow.of(seed);
      List<Tube.Ball> balls = flow.balls(flow.radius());
      return random -> reach(seed, flow, balls, flow.neighbour(random));
    });
  }

  private static double reach(long seed, RandomFlow flow, List<Tube.Ball> balls, double[] start) {
    double most = 0;
    Run run = flow.run(start);
    for (int b = 0; b < balls.size(); b++) {
      Tube.Ball ball = balls.get(b);
      double[] weights = run.frame(b + 1).weights().plain();
      double distance = TubeAttack.distance(weights, ball.weights());
      assertThat(distance).as("problem %d, ball %d", seed, b)
          .isLessThanOrEqualTo(ball.radius() + OF_RUN * (1 + Weights.norm(weights)));
      most = Math.max(most, distance / ball.radius());
    }
    return most;
  }
}
