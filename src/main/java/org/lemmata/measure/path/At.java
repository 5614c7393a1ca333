package org.lemmata.measure.path;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Weights of a run at a recorded time. */
public final class At implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("at", Kind.WEIGHTS, "Weights of a run at a recorded time; at other times there is no value.",
        Signature.slot("run", Kind.RUN), Signature.slot("t", Kind.NUMBER));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Recorded.at(arguments.run(0), arguments.run(0).position(arguments.number(1)));
  }
}
