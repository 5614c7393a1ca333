package org.lemmata.measure.path;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

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
