package org.lemmata.measure.path;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Whether a flow was seen to branch. */
public final class Branches implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("branches", Kind.NUMBER, "1 where a flow through kinks was seen to have more than one continuation (nothing else can be said of such a run), else 0. A neuron of a two-layer network that has died on its last kink and is pushed out again may go or stay, which counts; in deeper networks a unit that has died stays dead, and that does not. The hypothesis of a non-branching start (kumar2024directional) reads branches(u) == 0.",
        Signature.slot("run", Kind.RUN));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(arguments.run(0).branching().isPresent() ? 1 : 0);
  }
}
