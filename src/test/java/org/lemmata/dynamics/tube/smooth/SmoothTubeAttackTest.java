package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.tube.TubeAttack;
import org.lemmata.network.Weights;

/**
 * Tubes around balls of starts must contain the runs from every start of the ball. The runs are known up to about
 * 1e-10, the balls are up to a thousandth of the weights wide, so a growth that is underestimated shows.
 * {@code -Dlemmata.deep=true} makes it ten thousand problems.
 */
class SmoothTubeAttackTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 400;

  private static final double OF_RUN = 1e-10;

  @Test
  void noRunLeavesItsTube() {
    TubeAttack.on(PROBLEMS, seed -> {
      RandomSmoothFlow flow = RandomSmoothFlow.of(seed);
      List<SmoothTube.State> states = flow.states(flow.radius());
      return random -> reach(seed, flow, states, flow.neighbour(random));
    });
  }

  private static double reach(long seed, RandomSmoothFlow flow, List<SmoothTube.State> states, Weights start) {
    double most = 0;
    Run run = flow.run(start, Fidelity.FINE);
    for (int b = 0; b < states.size(); b++) {
      SmoothTube.State state = states.get(b);
      Weights weights = run.frame(b + 1).weights();
      double[] centre = Arrays.copyOf(state.state(), start.size());
      double[] there = flow.isPolar() ? weights.values() : weights.plain();
      double distance = TubeAttack.distance(there, centre);
      assertThat(distance).as("problem %d, state %d", seed, b)
          .isLessThanOrEqualTo(state.radii().weights() + OF_RUN * (1 + Weights.norm(there)));
      most = Math.max(most, distance / state.radii().weights());
      if (flow.isPolar()) {
        double off = Math.abs(weights.logNorm() - state.state()[start.size()]);
        assertThat(off).as("problem %d, norm of state %d", seed, b)
            .isLessThanOrEqualTo(state.radii().logNorm() + 10 * OF_RUN);
        double elapsed = run.frame(b + 1).logElapsed();
        double outside = Math.max(state.logElapsed().orElseThrow().lo() - elapsed,
            elapsed - state.logElapsed().orElseThrow().hi());
        assertThat(outside).as("problem %d, time of state %d", seed, b)
            .isLessThanOrEqualTo(10 * OF_RUN * (1 + Math.abs(elapsed)));
      }
    }
    return most;
  }
}
