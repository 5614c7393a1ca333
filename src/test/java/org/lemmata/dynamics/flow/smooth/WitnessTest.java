package org.lemmata.dynamics.flow.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.ode.nonstiff.DormandPrince54Integrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.junit.jupiter.api.Test;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.dynamics.flow.coordinates.Polar;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/** Our integrators against two of Hipparchus, in plain and in polar coordinates. */
class WitnessTest {
  private static final Random RANDOM = new Random(3);

  private static Problem problem(Activation activation) {
    double[][] x = new double[12][];
    double[][] y = new double[12][];
    for (int i = 0; i < x.length; i++) {
      x[i] = Weights.unit(RANDOM.doubles(4, -1, 1).toArray());
      y[i] = new double[] {10 * RANDOM.nextGaussian()};
    }
    return new Problem(
        new FeedForward(new int[] {4, 5, 5, 1}, activation), new Dataset(x, y),
        new Loss(Loss.Kind.SQUARE, 1, true));
  }

  /** Squared leaky ReLUs have jumps in their second derivatives, where error estimates of high order see too little. */
  @Test
  void theIntegratorsAgree() {
    agree(problem(new Activation(1, 1)), 1e-8, (h, t) -> new GraggBulirschStoerIntegrator(0, h, 1e-12, 1e-12));
    agree(problem(new Activation(0.2, 2)), 1e-6,
        (h, t) -> new DormandPrince54Integrator(0, h, t.absolute(), t.relative()));
  }

  private static void agree(Problem problem, double within, Solver.Integrator another) {
    Weights start = Weights.of(RANDOM.doubles(problem.network().size(), -1.1, 1.1).toArray());
    int order = problem.network().order();
    for (Coordinates coordinates : new Coordinates[] {new Cartesian(order, 0, 1, 0),
        new Polar(start.size(), order, false, 0.01, 0, true)}) {
      double[] ours = solve(problem, coordinates, start, fused(problem, Method.DORMAND_PRINCE));
      double[] second = solve(problem, coordinates, start, fused(problem, Method.PRINCE_DORMAND));
      double[] same = solve(problem, coordinates, start,
          (h, t) -> new DormandPrince853Integrator(0, h, t.absolute(), t.relative()));
      double[] other = solve(problem, coordinates, start, another);
      for (int k = 0; k < ours.length; k++) {
        assertThat(ours[k]).isCloseTo(same[k], within(within));
        assertThat(ours[k]).isCloseTo(other[k], within(within));
        assertThat(ours[k]).isCloseTo(second[k], within(within));
      }
      double[] moved = ours.clone();
      java.util.Arrays.setAll(moved, k -> ours[k] - start.values()[k]);
      assertThat(Weights.norm(moved)).isGreaterThan(0.01);
    }
  }

  private static Solver.Integrator fused(Problem problem, Method method) {
    return (h, t) -> new AdaptiveSteps(method.pair(h, t), h, t, new ErrorScale(problem.network()), (time, y) -> {},
        Bends.of(problem, 1e-10));
  }

  private static double[] solve(Problem problem, Coordinates coordinates, Weights start, Solver.Integrator integrator) {
    return new Solver(coordinates, Field.of(problem), start, new Meter(1_000_000))
        .solve(Plan.of(3, 7), 1e-10, integrator).end().weights().plain();
  }
}
