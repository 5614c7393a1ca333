package org.lemmata.measure.path;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Last recorded time of a run. */
public final class Duration implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("duration", Kind.NUMBER, "Last recorded time of a run, in its clock; for descents, the number of steps.",
        Signature.slot("run", Kind.RUN));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(arguments.run(0).end().time());
  }
}
