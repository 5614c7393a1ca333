package org.lemmata.quantity.measure.path;

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
    return Value.number(arguments.run(0).end().time());
  }
}
