package org.lemmata.dynamics.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.dynamics.flow.Span;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.tube.DescentTube;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Tube;
import org.lemmata.dynamics.tube.TwoLayer;
import org.lemmata.dynamics.tube.smooth.Radii;
import org.lemmata.dynamics.tube.smooth.SmoothFlow;
import org.lemmata.dynamics.tube.smooth.SmoothTube;
import org.lemmata.kernel.number.Interval;
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
   * @param scale what the start is multiplied with
   */
  public record Slack(double start, double scale, double time, double decay) {

    /** The same where the start has been multiplied. */
    public Slack scaled() {
      return new Slack(start == 0 && scale == 0 ? 0 : Roundoff.above(start + scale + start * scale), 0, time, decay);
    }

    /** What is known of the start divided by its norm, and of that norm as the scale; both are rounded. */
    Slack ofUnit(int size) {
      double rounded = Roundoff.gamma(size + 64L);
      return new Slack(
          Roundoff.above(2 * start * (1 + 4 * start) + rounded),
          Roundoff.above(scale + start * (1 + 4 * start) + rounded), time, decay);
    }
  }

  /**
   * As {@link Motion#flow}, with the radius of a tube in every frame.
   *
   * @throws NoTube where there is none
   */
  public Run flow(Weights start, Slack slack, double logScale, boolean ofCorrelation, Plan plan) {
    int order = problem.network().order();
    if (!ofCorrelation && !Cartesian.carries(order, logScale)) {
      throw new NoTube(Obstacle.DYNAMICS, "");
    }
    Cartesian coordinates = Cartesian.of(order, logScale, ofCorrelation, plan.decay());
    plan.requireRoom(start.size());
    double[] from = coordinates.state(start);
    double ofScale = slack.scale() + exponential(logScale);
    double radius = radius(start, from, slack);
    List<Frame> frames = new ArrayList<>();
    frames.add(frame(coordinates, 0, from, Double.NEGATIVE_INFINITY, radius, ofScale, 0));
    double before = 0;
    double ofField = ofScale == 0 && slack.decay() == 0
        ? 0
        : Roundoff.above(order * ofScale * (1 + order * ofScale) + slack.decay());
    SmoothTube.Recording recording = recording(plan, slack);
    Tube.Path path = path(coordinates, ofField, from, radius, recording);
    for (Tube.Ball ball : path.recorded()) {
      frames.add(frame(coordinates, ball.time(), ball.weights(),
          coordinates.logElapsed(ball.weights(), ball.time() - before), ball.radius(), ofScale,
          late(recording, ball.time() - before)));
      before = ball.time();
    }
    return Run.along(frames,
        in(ball -> ball(coordinates.weights(ball.weights()), ball.radius(), ofScale), path.spans()));
  }

  private static <B, C> List<Span<C>> in(Function<B, C> terms, List<Span<B>> spans) {
    return spans.stream().map(span -> span.as(terms)).toList();
  }

  private Tube.Path path(Cartesian coordinates, double ofField, double[] from, double radius,
      SmoothTube.Recording recording) {
    if (TwoLayer.covers(problem, coordinates.e())) {
      if (recording.settle() != 0) {
        throw new NoTube(Obstacle.DYNAMICS, "");
      }
      TwoLayer flow = TwoLayer.of(problem, coordinates.e(), coordinates.decay(), ofField);
      return Tube.of(flow, from, radius, recording.times(), recording.late(), meter);
    }
    SmoothFlow flow = SmoothFlow.of(problem, coordinates.e(), coordinates.decay(), ofField);
    SmoothTube.Path path = SmoothTube.of(flow, from, new Radii(radius, 0), recording, meter);
    return new Tube.Path(path.recorded().stream().map(EnclosedMotion::ball).toList(),
        in(EnclosedMotion::ball, path.spans()));
  }

  private static Tube.Ball ball(SmoothTube.State state) {
    return new Tube.Ball(state.time(), state.state(), state.radii().weights());
  }

  /** A time that is asked for and the recorded one that is found for it may both be off. */
  private static SmoothTube.Recording recording(Plan plan, Slack slack) {
    List<Double> times = IntStream.rangeClosed(1, plan.frames()).mapToObj(k -> plan.time() * k / plan.frames())
        .toList();
    return new SmoothTube.Recording(
        times, Roundoff.above((slack.time() + 4 * Run.SAME_TIME) * plan.time()), plan.settle());
  }

  /**
   * As {@link Motion#polarFlow}, with the radius of a tube in every frame.
   *
   * @throws NoTube where there is none
   */
  public Run polarFlow(Weights start, Slack slack, boolean ofCorrelation, Plan plan) {
    int order = problem.network().order();
    if (order == 2 && TwoLayer.covers(problem, ofCorrelation ? 0 : 1)) {
      // The clock is time itself, and scaled coordinates are as good.
      return flow(Weights.of(Weights.unit(start.values())), slack.ofUnit(start.size()), start.logNorm(), ofCorrelation,
          plan);
    }
    if (plan.decay() != 0) {
      throw new NoTube(Obstacle.DYNAMICS, "");
    }
    plan.requireRoom(start.size());
    double[] state = Arrays.copyOf(Weights.unit(start.values()), start.size() + 1);
    state[start.size()] = start.logNorm();
    Slack unit = slack.ofUnit(start.size());
    Radii radii = new Radii(unit.start(),
        Roundoff
            .above(
                unit.start() + 2 * slack.scale() + 2 * exponential(start.logNorm()) + exponential(start.logScale())));
    List<Frame> frames = new ArrayList<>();
    frames.add(polar(0, state, radii, Double.NEGATIVE_INFINITY, 0));
    SmoothFlow flow = SmoothFlow.polar(problem, ofCorrelation);
    SmoothTube.Path path = SmoothTube.of(flow, state, radii, recording(plan, slack), meter);
    for (SmoothTube.State here : path.recorded()) {
      Interval elapsed = here.logElapsed().orElseThrow();
      frames.add(polar(here.time(), here.state(), here.radii(), elapsed.middle(), elapsed.error()));
    }
    return Run.along(frames, in(part -> polar(part.state(), part.radii()), path.spans()));
  }

  private static Frame polar(double time, double[] state, Radii radii, double logElapsed, double elapsedError) {
    Course.Ball ball = polar(state, radii);
    return new Frame(time, ball.weights(), logElapsed, OptionalDouble.of(ball.radius()), elapsedError);
  }

  /** Of the direction as it is, with the norm as a scale that it is known up to. */
  private static Course.Ball polar(double[] state, Radii radii) {
    int size = state.length - 1;
    Weights weights = new Weights(Arrays.copyOf(state, size), state[size]);
    double length = weights.valueNorm() + radii.weights();
    double radius = radii.weights() + length * Math.expm1(radii.logNorm()) * (1 + 0x1p-40);
    return new Course.Ball(weights, Roundoff.above(radius));
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
    frames.add(plain(0, from, Double.NEGATIVE_INFINITY, radius));
    TwoLayer flow = TwoLayer.of(problem, 1, schedule.decay(), slack.decay());
    for (Tube.Ball ball : DescentTube.of(flow, from, radius, slack.time(), schedule, shares, meter)) {
      frames.add(plain(ball.time(), ball.weights(), schedule.logElapsed(), ball.radius()));
    }
    return Run.of(frames);
  }

  /** @param from the plain start */
  private static double radius(Weights start, double[] from, Slack slack) {
    double part = slack.start() + exponential(start.logScale());
    return part == 0 ? 0 : Roundoff.above(part * Weights.norm(from));
  }

  private static Frame plain(double time, double[] weights, double logElapsed, double radius) {
    return new Frame(time, new Weights(weights, 0), logElapsed, OptionalDouble.of(radius), 0);
  }

  /** What the logarithm of the time from one record to the next is known up to. */
  private static double late(SmoothTube.Recording recording, double elapsed) {
    double part = 4 * recording.late() / elapsed;
    if (!(part <= 0.5)) {
      throw new NoTube(Obstacle.WIDE, ": the time that has passed");
    }
    return part;
  }

  /**
   * @param ofScale what the scale of the weights is known up to, as a part of itself
   * @param late what the logarithm of the time since the frame before is known up to
   */
  private static Frame frame(Cartesian coordinates, double time, double[] state, double logElapsed, double radius,
      double ofScale, double late) {
    Course.Ball ball = ball(coordinates.weights(state), radius, ofScale);
    double elapsed = Roundoff.above(2 * Math.abs(coordinates.order() - 2) * ofScale + late);
    return new Frame(time, ball.weights(), logElapsed, OptionalDouble.of(ball.radius()), elapsed);
  }

  /** @param ofScale what the scale of the weights is known up to, as a part of itself */
  private static Course.Ball ball(Weights weights, double radius, double ofScale) {
    return new Course.Ball(weights,
        ofScale == 0 ? radius : Roundoff.above(radius + ofScale * (weights.valueNorm() + radius)));
  }

  /** Bounds the relative error of the exponential of a number that was rounded; zero is exact. */
  private static double exponential(double exponent) {
    return exponent == 0 ? 0 : Roundoff.gamma(16) * (1 + Math.abs(exponent));
  }
}
