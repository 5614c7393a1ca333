package org.lemmata.measure.path;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Weights of a run at a recorded position. */
public final class FrameOf implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("frame", Kind.WEIGHTS, "Weights of a run at its recorded position k = 0, 1, ...; for descents, after k steps.",
        Signature.slot("run", Kind.RUN), Signature.index("k"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Recorded.at(arguments.run(0), arguments.index(1, 0, arguments.run(0).size() - 1));
  }
}
