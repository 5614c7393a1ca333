package org.lemmata.quantity.measure.path;

import java.util.OptionalInt;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Weights of a run at some time. */
public final class At implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("at", Kind.WEIGHTS,
        "Weights of a run at a recorded time; at other times, and under a quantifier over all times of a run, where it "
            + "has a tube.",
        Signature.slot("run", Kind.RUN), Signature.slot("t", Kind.NUMBER));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Trajectory trajectory = arguments.values().get(0).trajectory();
    Interval time = arguments.number(1);
    Run run = trajectory.run();
    // The tube of a run whose times may be off knows it at each of them.
    double late = 2 * trajectory.late() * run.end().time();
    if (!run.isSharp(time) && !(time.error() <= late)) {
      return during(arguments);
    }
    OptionalInt recorded = run.find(run.isSharp(time) ? time : Interval.of(time.middle()));
    return recorded.isPresent() ? Recorded.at(run, recorded.getAsInt()) : unrecorded(arguments);
  }

  private static Value unrecorded(Arguments arguments) {
    try {
      return during(arguments);
    } catch (Undefined none) {
      throw new Undefined(none.reason(), arguments.run(0).nothingAt(arguments.number(1)) + "; " + none.getMessage());
    }
  }

  /** Weights that are known wherever a run may be during some time. */
  public static Value during(Arguments arguments) {
    Value.Trajectory trajectory = arguments.values().get(0).trajectory();
    Interval time = arguments.number(1);
    Course.Ball ball = trajectory.course().get().during(time.lo(), time.hi());
    return new Value.Point(ball.weights(), ball.radius()).of(trajectory.of()).courseBound();
  }
}
