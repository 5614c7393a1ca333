package org.lemmata.quantity.measure.path;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Weights of a run at a recorded position. */
public final class FrameOf implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("frame", Kind.WEIGHTS,
        "Weights of a run at its recorded position k = 0, 1, ...; for descents that record every step, after k steps.",
        Signature.slot("run", Kind.RUN), Signature.index("k"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Recorded.at(arguments.run(0), arguments.index(1, 0, arguments.run(0).size() - 1));
  }
}
