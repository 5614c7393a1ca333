package org.lemmata.dynamics.flow.smooth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Trail;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * Integrates one trajectory of a field without kinks and records it at evenly spaced times.
 *
 * <p>Adaptive steps have a relative tolerance per entry, and per unit with {@link ErrorScale}. Where a kink attracts,
 * they shrink without end and the run ends by its budget. Fixed steps are classical Runge-Kutta, whose error near
 * kinks is of first order and falls irregularly.
 */
public final class Solver implements OrdinaryDifferentialEquation {
  /** Steps between states at which two runs are compared. */
  private static final int STRIDE = 4;

  /** A span that is a whole number of steps up to this has no step more. */
  private static final double ROUNDING = 1e-12;

  private final Coordinates coordinates;
  private final Field field;
  private final Meter meter;
  private final double[] state;
  private final double[] velocity;
  private Consumer<double[]> shaking = y -> {};

  public Solver(Coordinates coordinates, Field field, Weights start, Meter meter) {
    this.coordinates = coordinates;
    this.field = field;
    this.meter = meter;
    this.state = coordinates.state(start);
    this.velocity = new double[state.length];
  }

  /** What happens to the state at the start of every frame, besides the flow. */
  public void shaken(Consumer<double[]> by) {
    shaking = by;
  }

  /** An integrator of Hipparchus with adaptive steps. */
  @FunctionalInterface
  public interface Integrator {
    AdaptiveStepsizeIntegrator with(double longest, Coordinates.Tolerances tolerances);
  }

  /** Adaptive steps of any integrator. */
  public Run solve(Plan plan, double tolerance, Integrator integrator) {
    return solve(plan, tolerance, integrator, new Trail(plan, STRIDE));
  }

  /** Adaptive steps of one of our methods. */
  public Run solve(Plan plan, double tolerance, ErrorScale scale, Method method, Bends bends) {
    Trail trail = new Trail(plan, STRIDE);
    Integrator fused = (longest, t) -> new AdaptiveSteps(
        method.pair(longest, t), longest, t, scale, (time, y) -> trail.step(time, () -> coordinates.weights(y)), bends);
    return solve(plan, tolerance, fused, trail);
  }

  private Run solve(Plan plan, double tolerance, Integrator any, Trail trail) {
    AdaptiveStepsizeIntegrator integrator = any.with(plan.time(), coordinates.tolerances(state.length, tolerance));
    return record(plan, trail, (y, from, to) -> {
      double[] end = integrator.integrate(this, new ODEState(from, y), to).getPrimaryState();
      double last = Math.abs(integrator.getCurrentSignedStepsize());
      integrator.setInitialStepSize(last > 0 ? last : -1);
      return end;
    });
  }

  /** Fixed steps of the plan, each divided by {@code refinement}. */
  public Run solveInSteps(Plan plan, int refinement) {
    ClassicalRungeKuttaIntegrator integrator = new ClassicalRungeKuttaIntegrator(plan.step());
    Trail trail = new Trail(plan, STRIDE);
    return record(plan, trail, (y, from, to) -> {
      // A whole multiple, so that the fine steps really are parts of the coarse ones.
      int steps = refinement * (int) Math.ceil((to - from) / plan.step() * (1 - ROUNDING));
      double[] at = y;
      for (int i = 0; i < steps; i++) {
        double next = from + (to - from) * (i + 1) / steps;
        at = integrator.singleStep(this, from + (to - from) * i / steps, at, next);
        if (i + 1 < steps) {
          double[] here = at;
          trail.step(next, () -> coordinates.weights(here));
        }
      }
      return at;
    });
  }

  private interface Advance {
    double[] over(double[] y, double from, double to);
  }

  private Run record(Plan plan, Trail trail, Advance advance) {
    List<Frame> frames = new ArrayList<>();
    double[][] y = {state};
    frames.add(Frame.first(coordinates.weights(y[0])));
    try {
      for (int k = 1; k <= plan.frames() && !isSettled(y[0], plan.settle()); k++) {
        double from = plan.time() * (k - 1) / plan.frames();
        double to = plan.time() * k / plan.frames();
        coordinates.mark(y[0]);
        shaking.accept(y[0]);
        trail.follow(from, to, (here, next) -> y[0] = finite(advance.over(y[0], here, next), next),
            () -> coordinates.weights(y[0]));
        frames.add(new Frame(to, coordinates.weights(y[0]), coordinates.logElapsed(y[0], to - from)));
      }
    } catch (MathRuntimeException error) {
      throw new Undefined(Reason.STUCK, "the integrator gave up: " + error.getMessage());
    }
    return Run.of(frames, trail.kept());
  }

  private static double[] finite(double[] y, double time) {
    for (double entry : y) {
      if (!Double.isFinite(entry)) {
        throw new Undefined(Reason.RANGE, "the trajectory is not finite at time " + time);
      }
    }
    return y;
  }

  private boolean isSettled(double[] y, double settle) {
    return settle > 0 && coordinates.turning(y, field) <= settle;
  }

  @Override
  public int getDimension() {
    return state.length;
  }

  /** The array is used again by the next call; integrators copy it. */
  @Override
  public double[] computeDerivatives(double t, double[] y) {
    meter.tick();
    coordinates.velocity(y, field, velocity);
    return velocity;
  }
}
