package org.lemmata.quantity.measure.path;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Last recorded weights of a run. */
public final class End implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("end", Kind.WEIGHTS, "Last recorded weights of a run.", Signature.slot("run", Kind.RUN));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Recorded.at(arguments.run(0), arguments.run(0).size() - 1);
  }
}
