package org.lemmata.quantity.measure.path;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

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
