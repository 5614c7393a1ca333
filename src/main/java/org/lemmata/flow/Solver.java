package org.lemmata.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.ClassicalRungeKuttaIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * Integrates one trajectory and records it at evenly spaced times.
 *
 * <p>Smooth fields: Dormand-Prince 8(5,3) with a relative tolerance per component; the absolute tolerance is so small
 * (1e-22) that a shrinking block is followed to its true limit instead of being lost. Where a kink attracts, its steps
 * shrink without end and the run ends by its budget. With a fixed step: classical Runge-Kutta, whose error near kinks
 * is of first order and falls irregularly.
 */
final class Solver implements OrdinaryDifferentialEquation {
  private static final double ABSOLUTE = 1e-22;

  /** Most numbers that a run may record. */
  static final long LARGEST = 20_000_000;

  private final Velocity velocity;
  private final int dimension;
  private final Meter meter;

  Solver(Velocity velocity, int dimension, Meter meter) {
    this.velocity = velocity;
    this.dimension = dimension;
    this.meter = meter;
  }

  /**
   * @param fixedStep length of a fixed step, or 0 for adaptive steps
   * @param view the weights and the time that a state stands for
   * @param settled ends the run early
   */
  Run solve(double[] start, double span, int frames, Fidelity fidelity, double fixedStep,
      Function<double[], Weights> view, Predicate<double[]> settled) {
    if (!(span > 0) || frames < 1) {
      throw new Undefined("a run needs a positive length and at least one frame");
    }
    if ((long) frames * dimension > LARGEST) {
      throw new Undefined("a run records at most " + LARGEST + " numbers; take fewer frames");
    }
    List<Frame> recorded = new ArrayList<>();
    recorded.add(new Frame(0, view.apply(start)));
    double[] y = start;
    DormandPrince853Integrator adaptive = new DormandPrince853Integrator(0, span, ABSOLUTE, fidelity.tolerance());
    try {
      for (int k = 1; k <= frames && !settled.test(y); k++) {
        double from = span * (k - 1) / frames;
        double to = span * k / frames;
        y = fixedStep > 0 ? fixed(y, from, to, fixedStep, fidelity.refinement()) : adaptive(adaptive, y, from, to);
        for (double component : y) {
          if (!Double.isFinite(component)) {
            throw new Undefined("the trajectory is not finite at time " + to);
          }
        }
        recorded.add(new Frame(to, view.apply(y)));
      }
    } catch (MathRuntimeException error) {
      throw new Undefined("the integrator gave up: " + error.getMessage());
    }
    return new Run(recorded);
  }

  private double[] adaptive(DormandPrince853Integrator integrator, double[] y, double from, double to) {
    double[] end = integrator.integrate(this, new ODEState(from, y), to).getPrimaryState();
    double last = Math.abs(integrator.getCurrentSignedStepsize());
    integrator.setInitialStepSize(last > 0 && last < to - from ? last : -1);
    return end;
  }

  private double[] fixed(double[] y, double from, double to, double step, int refinement) {
    // A whole multiple, so that the fine steps really are parts of the coarse ones.
    int steps = refinement * (int) Math.ceil((to - from) / step);
    ClassicalRungeKuttaIntegrator integrator = new ClassicalRungeKuttaIntegrator(step);
    double[] state = y;
    for (int i = 0; i < steps; i++) {
      double a = from + (to - from) * i / steps;
      double b = from + (to - from) * (i + 1) / steps;
      state = integrator.singleStep(this, a, state, b);
    }
    return state;
  }

  @Override
  public int getDimension() {
    return dimension;
  }

  @Override
  public double[] computeDerivatives(double t, double[] y) {
    meter.tick();
    return velocity.at(y);
  }
}
