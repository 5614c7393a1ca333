package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Trail;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** Integrates the pieces of a flow through kinks one after another and records the state at evenly spaced times. */
public final class KinkedFlow {
  private static final int MOST_EVENTS_AT_ONCE = 200;

  private static final double SMALLEST_STEP = 1e-15;

  /** Steps between states at which two runs are compared. */
  private static final int STRIDE = 8;

  private final Coordinates coordinates;
  private final double tolerance;
  private final Meter meter;
  private final Cell cell;
  private final Junction junction;
  private final ErrorScale scale;

  /** @param problem with a feed-forward network */
  public KinkedFlow(Problem problem, Coordinates coordinates, double tolerance, Meter meter) {
    this.coordinates = coordinates;
    this.tolerance = tolerance;
    this.meter = meter;
    this.cell = new Cell(problem);
    this.junction = new Junction(cell, problem, coordinates, tolerance);
    this.scale = new ErrorScale(cell.network);
  }

  /** The trajectory from here; a frame at which the direction turns slowly enough may end it. */
  public Run solve(Weights start, Plan plan) {
    try {
      Trail trail = new Trail(plan, STRIDE);
      return Run.of(frames(start, plan, trail), trail.kept());
    } catch (Branching several) {
      return Run.branching(several.getMessage());
    }
  }

  private List<Frame> frames(Weights start, Plan plan, Trail trail) {
    double[] y = coordinates.state(start);
    List<Frame> frames = new ArrayList<>();
    frames.add(Frame.first(coordinates.weights(y)));
    junction.settle(y);
    Course course = new Course(y, plan.time(), trail);
    for (int k = 1; k <= plan.frames() && !isSettled(course.y, plan.settle()); k++) {
      double from = plan.time() * (k - 1) / plan.frames();
      double to = plan.time() * k / plan.frames();
      coordinates.mark(course.y);
      trail.follow(from, to, (here, next) -> course.runTo(next), () -> coordinates.weights(course.y));
      frames.add(new Frame(to, coordinates.weights(course.y), coordinates.logElapsed(course.y, to - from)));
    }
    return frames;
  }

  private boolean isSettled(double[] y, double settle) {
    return settle > 0 && coordinates.turning(y, cell) <= settle;
  }

  private void velocity(double[] y, double[] velocity) {
    meter.tick();
    coordinates.velocity(y, cell, velocity);
  }

  /** One integration. */
  private final class Course {
    private final double span;
    private final Trail trail;
    private final double[] y;
    private final double[] slope;
    private final Step step;
    private final Crossings crossings;
    private double t;
    private double h;
    private int still;

    Course(double[] y, double span, Trail trail) {
      this.y = y;
      this.trail = trail;
      this.span = span;
      this.slope = new double[y.length];
      this.step = new Step(y.length);
      this.crossings = new Crossings(cell, coordinates, y.length, tolerance, junction.zero());
      this.h = 1e-3 * span;
    }

    void runTo(double to) {
      restart();
      while (t < to) {
        boolean last = t + h * (1 + 1e-12) >= to;
        step.take(KinkedFlow.this::velocity, y, slope, last ? to - t : h);
        double error = step.error(scale.of(y)) / tolerance;
        if (!(error <= 1)) {
          h = step.length() * (Double.isFinite(error) ? Math.max(0.2, 0.9 * Math.pow(error, -0.2)) : 0.1);
          if (h < SMALLEST_STEP * span) {
            throw new Undefined(Reason.STUCK, "the flow through kinks needs steps below " + h);
          }
          continue;
        }
        Optional<Crossings.Event> event = crossings.first(step);
        double change = Math.min(4, 0.9 * Math.pow(Math.max(error, 1e-10), -0.2));
        h = last && change >= 1 ? Math.max(h, step.length() * change) : step.length() * change;
        if (event.isPresent()) {
          pass(event.get());
        } else {
          goOn(last ? to : t + step.length());
          if (!last) {
            trail.step(t, () -> coordinates.weights(y));
          }
        }
      }
    }

    private void restart() {
      velocity(y, slope);
      crossings.begin(slope);
    }

    private void goOn(double to) {
      t = to;
      still = 0;
      System.arraycopy(step.end(), 0, y, 0, y.length);
      System.arraycopy(step.last(), 0, slope, 0, slope.length);
      crossings.goOn();
      junction.watch(y);
    }

    private void pass(Crossings.Event event) {
      double by = event.theta() * step.length();
      still = by > 1e-12 * span ? 0 : still + 1;
      if (still > MOST_EVENTS_AT_ONCE) {
        throw new Undefined(Reason.STUCK, "the flow meets more than " + MOST_EVENTS_AT_ONCE + " kinks at one time");
      }
      t += by;
      step.at(event.theta(), y);
      junction.pass(y, event.kink(), Weights.times(t, slope));
      restart();
    }
  }
}
