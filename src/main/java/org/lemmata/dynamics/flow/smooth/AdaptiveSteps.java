package org.lemmata.dynamics.flow.smooth;

import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.network.dense.Rows;

/**
 * Steps of an embedded pair as long as its error estimate allows. The sums over stages are fused, which Hipparchus's
 * own integrators do not do, and relative tolerances refer to more than the entry itself.
 */
final class AdaptiveSteps extends AdaptiveStepsizeIntegrator {
  private static final double SAFETY = 0.9;
  private static final double MOST_GROWTH = 10;
  private static final double MOST_REDUCTION = 0.2;
  private static final double SMALLEST_STEP = 1e-15;

  /** A step over a bend is this short beside those around it, and one to a bend ends a little before it. */
  private static final double OVER_BEND = 0x1p-20;

  private static final double BEFORE_BEND = 0.99;

  /** States this near to another one are not looked at. */
  private static final double EDGE = 1e-10;

  private final EmbeddedPair pair;
  private final double[][] weights;
  private final double[] abscissae;
  private final int stages;
  private final ErrorScale scale;
  private final Passing passing;
  private final Bends bends;

  /** Sees the state after every step but the last one. */
  @FunctionalInterface
  interface Passing {
    void at(double t, double[] y);
  }

  /** @param scale of the sizes that the relative tolerances refer to */
  AdaptiveSteps(EmbeddedPair pair, double longest, Coordinates.Tolerances tolerances, ErrorScale scale,
      Passing passing, Bends bends) {
    super(pair.getClass().getSimpleName(), 0, longest, tolerances.absolute(), tolerances.relative());
    this.pair = pair;
    this.weights = pair.weights();
    this.abscissae = pair.abscissae();
    this.stages = weights.length + 1;
    this.scale = scale;
    this.passing = passing;
    this.bends = bends;
  }

  @Override
  public ODEStateAndDerivative integrate(ExpandableODE equations, ODEState from, double to) {
    return integrate(equations.getPrimary(), from, to);
  }

  @Override
  public ODEStateAndDerivative integrate(OrdinaryDifferentialEquation equation, ODEState from, double to) {
    sanityChecks(from, to);
    return new Course(equation, from).runTo(to);
  }

  /** One integration: row 0 is the state, the rows after it are the velocities of the stages. */
  private final class Course {
    private final OrdinaryDifferentialEquation equation;
    private final double[][] slopes;
    private final Rows rows;
    private final double[] before;
    private final double[] after;
    private double t;
    private double[] y;
    private double[] bent;
    /** Steps this short may go over a bend; 0 where none is near. */
    private double shortest;

    Course(OrdinaryDifferentialEquation equation, ODEState from) {
      this.equation = equation;
      this.t = from.getTime();
      this.y = from.getPrimaryState();
      this.slopes = new double[stages][y.length];
      this.before = new double[y.length];
      this.after = new double[y.length];
      this.rows = new Rows(stages + 1, y.length);
      rows.weigh(0, 1);
      this.bent = bends.at(y);
    }

    /** How long the step should have been instead: itself, where it goes over no bend or is short enough to. */
    private double toBend(double[] next, double step) {
      double[] now = bends.at(next);
      double part = bends.first(bent, now, next);
      if (part < 1 && shortest == 0) {
        shortest = step * OVER_BEND;
      }
      if (part < 1 && step > shortest) {
        return Math.max(shortest, BEFORE_BEND * part * step);
      }
      shortest = part < 1 ? 0 : shortest;
      bent = now;
      return step;
    }

    ODEStateAndDerivative runTo(double to) {
      double span = to - t;
      rows.set(0, y);
      evaluate(0, t, y);
      double h = firstStep(span);
      double[] next = new double[y.length];
      while (t < to) {
        boolean last = t + h * (1 + 1e-12) >= to;
        double step = last ? to - t : h;
        for (int stage = 1; stage < stages; stage++) {
          combine(stage, step, next);
          evaluate(stage, t + abscissae[stage - 1] * step, next);
        }
        double error = pair.error(slopes, sizes(y, before), sizes(next, after), step);
        double change = Math.min(MOST_GROWTH, Math.max(MOST_REDUCTION, SAFETY * Math.pow(error, -1.0 / pair.order())));
        double toBend = error <= 1 ? toBend(next, step) : step;
        if (toBend < step) {
          h = toBend;
        } else if (error <= 1) {
          t = last ? to : t + step;
          double[] spare = y;
          y = next;
          next = spare;
          rows.set(0, y);
          evaluated(0, slopes[stages - 1]);
          if (!last && Math.min(step, to - t) > EDGE * Math.max(span, Math.abs(t))) {
            passing.at(t, y);
          }
          // A step cut short to end in time says little about the next one.
          h = last && change >= 1 ? Math.max(h, step * change) : step * change;
        } else {
          h = step * (Double.isFinite(error) ? change : MOST_REDUCTION);
          // Beside the time that has passed: of a long way, the beginning may need steps that are nothing beside it.
          if (h < SMALLEST_STEP * Math.abs(t) || h < Double.MIN_NORMAL) {
            throw new MathIllegalStateException(LocalizedCoreFormats.SIMPLE_MESSAGE,
                "its steps became too small at time " + t);
          }
        }
      }
      setStepSize(h);
      return new ODEStateAndDerivative(t, y, slopes[0]);
    }

    private double[] sizes(double[] state, double[] sizes) {
      double[] floor = scale.of(state);
      for (int i = 0; i < state.length; i++) {
        sizes[i] = Math.abs(state[i]) + floor[i];
      }
      return sizes;
    }

    private double firstStep(double span) {
      double given = getStepSizeHelper().getInitialStep();
      if (given > 0) {
        return Math.min(given, span);
      }
      double size = 0;
      double speed = 0;
      for (int i = 0; i < y.length; i++) {
        double scale = getStepSizeHelper().getTolerance(i, Math.abs(y[i]));
        size += (y[i] / scale) * (y[i] / scale);
        speed += (slopes[0][i] / scale) * (slopes[0][i] / scale);
      }
      double h = speed > 0 && size > 0 ? 0.01 * Math.sqrt(size / speed) : 1e-6 * span;
      return Double.isFinite(h) && h > 0 ? Math.min(h, span) : 1e-6 * span;
    }

    private void evaluate(int stage, double time, double[] state) {
      evaluated(stage, equation.computeDerivatives(time, state));
    }

    private void evaluated(int stage, double[] slope) {
      System.arraycopy(slope, 0, slopes[stage], 0, slope.length);
      rows.set(stage + 1, slope);
    }

    private void combine(int stage, double step, double[] sum) {
      for (int s = 0; s < stage; s++) {
        rows.weigh(s + 1, step * weights[stage - 1][s]);
      }
      rows.sum(stage + 1, sum);
    }
  }
}
