package org.lemmata.dynamics.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.law.Cartesian;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Tube;
import org.lemmata.dynamics.tube.TwoLayer;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** The laws of motion of one problem, where solutions are proved to be near a curve. */
public record EnclosedMotion(Problem problem, Meter meter) {
  /** Below {@code exp} of this, {@code delta^L} loses digits as a double. */
  private static final double SMALLEST_POWER = -700;

  /**
   * As {@link Motion#flow}, with the radius of a tube in every frame.
   *
   * @param error the start is known up to this, in the norm of its values
   * @throws NoTube where there is none
   */
  public Run flow(Weights start, double error, double logScale, boolean ofCorrelation, Plan plan) {
    int order = problem.network().order();
    if (plan.settle() != 0 || !ofCorrelation && order * logScale < SMALLEST_POWER) {
      throw new NoTube(Obstacle.DYNAMICS, "");
    }
    double e = ofCorrelation ? 0 : Math.exp(order * logScale);
    double decay = plan.decay() == 0 ? 0 : plan.decay() * Math.exp((2 - order) * logScale);
    Cartesian law = new Cartesian(order, logScale, e, decay);
    plan.requireRoom(start.size());
    double[] from = law.state(start);
    double plainScale = Math.exp(start.logScale());
    double scaled = start.logScale() == 0 ? 0 : Roundoff.gamma(16) * (1 + Math.abs(start.logScale())) * Weights.norm(from);
    double radius = error == 0 && scaled == 0 ? 0 : Roundoff.above(error * plainScale + scaled);
    List<Double> times = IntStream.rangeClosed(1, plan.frames()).mapToObj(k -> plan.time() * k / plan.frames()).toList();
    List<Frame> frames = new ArrayList<>();
    frames.add(new Frame(0, law.weights(from), Double.NEGATIVE_INFINITY, OptionalDouble.of(radius)));
    double before = 0;
    for (Tube.Ball ball : Tube.of(TwoLayer.of(problem, e, decay), from, radius, times, meter)) {
      frames.add(new Frame(
          ball.time(), law.weights(ball.weights()), law.logElapsed(ball.weights(), ball.time() - before), OptionalDouble.of(ball.radius())));
      before = ball.time();
    }
    return Run.of(frames);
  }
}
