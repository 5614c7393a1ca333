package org.lemmata.dynamics.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.tube.DescentTube;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Tube;
import org.lemmata.dynamics.tube.TwoLayer;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** The laws of motion of one problem, where solutions are proved to be near a curve. */
public record EnclosedMotion(Problem problem, Meter meter) {
  /** Most weights moved, counted step by step: some minutes. */
  private static final long LONGEST = 1_000_000_000;

  /**
   * What is known of the numbers that a run is described by, as parts of themselves; what they were rounded to is
   * added.
   *
   * @param start of the norm of the start
   */
  public record Slack(double start, double scale, double time, double decay) {}

  /**
   * As {@link Motion#flow}, with the radius of a tube in every frame.
   *
   * @throws NoTube where there is none
   */
  public Run flow(Weights start, Slack slack, double logScale, boolean ofCorrelation, Plan plan) {
    int order = problem.network().order();
    if (plan.settle() != 0 || !ofCorrelation && !Cartesian.carries(order, logScale)) {
      throw new NoTube(Obstacle.DYNAMICS, "");
    }
    Cartesian coordinates = Cartesian.of(order, logScale, ofCorrelation, plan.decay());
    plan.requireRoom(start.size());
    double[] from = coordinates.state(start);
    double ofScale = logScale == 0 ? 0 : order * (slack.scale() + exponential(logScale));
    double radius = radius(start, from, slack);
    List<Double> times = IntStream.rangeClosed(1, plan.frames()).mapToObj(k -> plan.time() * k / plan.frames())
        .toList();
    List<Frame> frames = new ArrayList<>();
    frames.add(frame(0, coordinates.weights(from), Double.NEGATIVE_INFINITY, radius));
    double before = 0;
    TwoLayer flow = TwoLayer.of(problem, coordinates.e(), coordinates.decay(), Roundoff.above(ofScale + slack.decay()));
    // A time that is asked for and the recorded one that is found for it may both be off.
    double late = Roundoff.above((slack.time() + 4 * Run.SAME_TIME) * plan.time());
    for (Tube.Ball ball : Tube.of(flow, from, radius, times, late, meter)) {
      frames.add(frame(ball.time(), coordinates.weights(ball.weights()),
          coordinates.logElapsed(ball.weights(), ball.time() - before),
          ball.radius()));
      before = ball.time();
    }
    return Run.of(frames);
  }

  /**
   * As {@link Motion#gradientDescent} or {@link Motion#stochasticDescent}.
   *
   * @param slack of the start, of its scale, of the step size and of the decay
   * @param shares what every sample counts in a step, by the number of the step from 0
   */
  public Run descent(Weights start, Slack slack, Schedule schedule, IntFunction<double[]> shares) {
    if (!schedule.hasRoom(start.size()) || (long) schedule.steps() * start.size() > LONGEST) {
      throw new NoTube(Obstacle.LONG, "");
    }
    double[] from = start.plain();
    double radius = radius(start, from, slack);
    List<Frame> frames = new ArrayList<>();
    frames.add(frame(0, new Weights(from, 0), Double.NEGATIVE_INFINITY, radius));
    TwoLayer flow = TwoLayer.of(problem, 1, schedule.decay(), slack.decay());
    for (Tube.Ball ball : DescentTube.of(flow, from, radius, slack.time(), schedule, shares, meter)) {
      frames.add(frame(ball.time(), new Weights(ball.weights(), 0), schedule.logElapsed(), ball.radius()));
    }
    return Run.of(frames);
  }

  /** @param from the plain start */
  private static double radius(Weights start, double[] from, Slack slack) {
    double part = slack.start() + (start.logScale() == 0 ? 0 : slack.scale() + exponential(start.logScale()));
    return part == 0 ? 0 : Roundoff.above(part * Weights.norm(from));
  }

  /** The scale of the weights is a rounded exponential. */
  private static Frame frame(double time, Weights weights, double logElapsed, double radius) {
    double ofScale = weights.logScale() == 0 ? 0 : exponential(weights.logScale()) * weights.valueNorm();
    return new Frame(time, weights, logElapsed,
        OptionalDouble.of(ofScale == 0 ? radius : Roundoff.above(radius + ofScale)));
  }

  /** Bounds the relative error of the exponential of a number that was rounded. */
  private static double exponential(double exponent) {
    return Roundoff.gamma(16) * (1 + Math.abs(exponent));
  }
}
