package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.TubeAttack;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * The estimated error of a run, twice the difference of two fidelities, beside a tube, which knows where the solution
 * is. Before runs stopped at the bends of cubed activations, one frame in two hundred was off by more than its
 * estimate.
 */
class RunsBesideTubesTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 10_000 : 1_000;

  /** Below this both are rounding. */
  private static final double ROUNDING = 1e-12;

  @Test
  void estimatesAreNotTooSmall() {
    int frames = 0;
    for (int seed = 0; seed < PROBLEMS; seed++) {
      RandomSmoothFlow flow = RandomSmoothFlow.of(seed);
      try {
        var states = flow.states(0);
        Weights start = flow.isPolar() ? new Weights(flow.start(), flow.logNorm()) : Weights.of(flow.start());
        Run fine = flow.run(start, Fidelity.FINE);
        Run coarse = flow.run(start, Fidelity.COARSE);
        for (int b = 0; b < states.size(); b++) {
          double[] centre = states.get(b).state();
          Radii radii = states.get(b).radii();
          double[] here = state(flow, fine.frame(b + 1).weights());
          double estimate = 2 * TubeAttack.distance(here, state(flow, coarse.frame(b + 1).weights()));
          double least = TubeAttack.distance(here, centre) - radii.weights() - radii.logNorm();
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

  private static double[] state(RandomSmoothFlow flow, Weights weights) {
    if (!flow.isPolar()) {
      return weights.plain();
    }
    double[] state = Arrays.copyOf(weights.values(), weights.size() + 1);
    state[weights.size()] = weights.logScale();
    return state;
  }
}
