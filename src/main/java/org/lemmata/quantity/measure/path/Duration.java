package org.lemmata.quantity.measure.path;

import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Last recorded time of a run. */
public final class Duration implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("duration", Kind.NUMBER,
        "Last recorded time of a run, in its clock; for descents, the number of steps.",
        Signature.slot("run", Kind.RUN));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Trajectory trajectory = arguments.values().get(0).trajectory();
    double time = trajectory.run().end().time();
    return trajectory.late() == 0
        ? Value.number(time)
        : new Value.Number(Interval.around(time, Roundoff.above(trajectory.late() * time)));
  }
}
