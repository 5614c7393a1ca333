package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.kernel.number.Undefined;
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
    int enclosed = 0;
    double nearest = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      RandomSmoothFlow flow = RandomSmoothFlow.of(seed);
      List<SmoothTube.State> states;
      try {
        states = flow.states(flow.radius());
      } catch (NoTube none) {
        continue;
      }
      enclosed++;
      Random random = new Random(seed);
      for (int k = 0; k < 4; k++) {
        nearest = Math.max(nearest, reach(seed, flow, states, flow.neighbour(random)));
      }
    }
    assertThat(enclosed).isGreaterThan(PROBLEMS * 7 / 10);
    assertThat(nearest).as("some runs come near the edge, or the test says nothing").isGreaterThan(0.9);
  }

  /** How far a run gets, as a part of the radius. */
  private static double reach(int seed, RandomSmoothFlow flow, List<SmoothTube.State> states, Weights start) {
    double most = 0;
    try {
      Run run = flow.run(start);
      for (int b = 0; b < states.size(); b++) {
        SmoothTube.State state = states.get(b);
        Weights weights = run.frame(b + 1).weights();
        double[] centre = Arrays.copyOf(state.state(), start.size());
        double[] there = flow.isPolar() ? weights.values() : weights.plain();
        double distance = distance(there, centre);
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
    } catch (Undefined noRun) {
      // A run that is not known refutes nothing.
    }
    return most;
  }

  private static double distance(double[] u, double[] v) {
    double[] difference = new double[u.length];
    Arrays.setAll(difference, i -> u[i] - v[i]);
    return Weights.norm(difference);
  }
}
