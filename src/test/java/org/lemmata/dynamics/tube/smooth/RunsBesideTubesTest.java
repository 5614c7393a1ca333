package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * The estimated error of a run, twice the difference of two fidelities, beside a tube, which knows where the solution
 * is. Before runs stopped at the bends of cubed activations, one frame in two hundred was off by more than its
 * estimate.
 */
class RunsBesideTubesTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 800;

  /** Below this both are rounding. */
  private static final double ROUNDING = 1e-12;

  @Test
  void estimatesAreNotTooSmall() {
    int frames = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      RandomSmoothFlow flow = RandomSmoothFlow.of(seed);
      try {
        var states = flow.states(0);
        Run fine = run(flow, Fidelity.FINE);
        Run coarse = run(flow, Fidelity.COARSE);
        for (int b = 0; b < states.size(); b++) {
          double[] centre = states.get(b).state();
          Radii radii = states.get(b).radii();
          double[] here = state(flow, fine.frame(b + 1).weights());
          double estimate = 2 * distance(here, state(flow, coarse.frame(b + 1).weights()));
          double least = distance(here, centre) - radii.weights() - radii.logNorm();
          assertThat(least).as("problem %d, frame %d", seed, b)
              .isLessThanOrEqualTo(2 * estimate + ROUNDING * Weights.norm(centre));
          frames++;
        }
      } catch (NoTube | Undefined none) {
        // There is nothing to compare.
      }
    }
    assertThat(frames).isGreaterThan(2 * PROBLEMS);
  }

  private static Run run(RandomSmoothFlow flow, Fidelity fidelity) {
    Motion motion = new Motion(flow.problem(), fidelity, new Meter(10_000_000));
    Plan plan = new Plan(flow.time(), 3, 0, flow.decay(), 0);
    return flow.isPolar()
        ? motion.polarFlow(new Weights(flow.start(), flow.logNorm()), flow.ofCorrelation(), plan)
        : motion.flow(Weights.of(flow.start()), 0, flow.ofCorrelation(), plan);
  }

  private static double[] state(RandomSmoothFlow flow, Weights weights) {
    if (!flow.isPolar()) {
      return weights.plain();
    }
    double[] state = Arrays.copyOf(weights.values(), weights.size() + 1);
    state[weights.size()] = weights.logScale();
    return state;
  }

  private static double distance(double[] u, double[] v) {
    double[] difference = new double[u.length];
    Arrays.setAll(difference, i -> u[i] - v[i]);
    return Weights.norm(difference);
  }
}
