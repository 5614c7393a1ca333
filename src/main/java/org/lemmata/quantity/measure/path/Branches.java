package org.lemmata.quantity.measure.path;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Whether a flow was seen to branch. */
public final class Branches implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("branches", Kind.NUMBER,
        "1 where a flow through kinks was seen to have more than one continuation (nothing else can be said of such "
            + "a run), else 0. A neuron of a two-layer network that has died on its last kink and is pushed out "
            + "again may go or stay, which counts; in deeper networks a unit that has died stays dead, and that does "
            + "not. The hypothesis of a non-branching start (kumar2024directional) reads branches(u) == 0.",
        Signature.slot("run", Kind.RUN));
  }

  /** A flow whose field has a bounded derivative does not branch. */
  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return !problem.network().isSmooth();
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(arguments.run(0).branching().isPresent() ? 1 : 0);
  }
}
