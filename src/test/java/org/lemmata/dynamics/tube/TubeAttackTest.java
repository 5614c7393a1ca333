package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * Tubes around balls of starts must contain the runs from every start of the ball, slides, deaths and crossings
 * included. The runs are known up to about 1e-10, the balls are up to a thousandth of the weights wide, so a growth
 * that is underestimated shows. {@code -Dlemmata.deep=true} makes it ten thousand problems.
 */
class TubeAttackTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 600;

  private static final double OF_RUN = 1e-10;

  @Test
  void noRunLeavesItsTube() {
    int enclosed = 0;
    double nearest = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      RandomFlow flow = RandomFlow.of(seed);
      List<Tube.Ball> balls;
      try {
        balls = flow.balls(flow.radius());
      } catch (NoTube none) {
        continue;
      }
      enclosed++;
      Random random = new Random(seed);
      for (int k = 0; k < 4; k++) {
        nearest = Math.max(nearest, reach(seed, flow, balls, flow.neighbour(random)));
      }
    }
    assertThat(enclosed).isGreaterThan(PROBLEMS * 7 / 10);
    assertThat(nearest).as("some runs come near the edge, or the test says nothing").isGreaterThan(0.9);
  }

  /** How far a run gets, as a part of the radius. */
  private static double reach(int seed, RandomFlow flow, List<Tube.Ball> balls, double[] start) {
    double most = 0;
    try {
      Run run = flow.run(start);
      for (int b = 0; b < balls.size(); b++) {
        Tube.Ball ball = balls.get(b);
        double[] weights = run.frame(b + 1).weights().plain();
        double distance = distance(weights, ball.weights());
        assertThat(distance).as("problem %d, ball %d", seed, b)
            .isLessThanOrEqualTo(ball.radius() + OF_RUN * (1 + Weights.norm(weights)));
        most = Math.max(most, distance / ball.radius());
      }
    } catch (Undefined noRun) {
      // A run that is not known refutes nothing.
    }
    return most;
  }

  static double distance(double[] u, double[] v) {
    double[] difference = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      difference[i] = u[i] - v[i];
    }
    return Weights.norm(difference);
  }
}
