package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Euclidean distance of two weight vectors. */
public final class Distance implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("distance", Kind.NUMBER, "Euclidean distance of two weight vectors.",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize();
    Middles difference = Middles.combined(
        new Middles.Term(Interval.of(1), arguments.weights(0).plain(), arguments.plainError(0)),
        new Middles.Term(Interval.of(-1), arguments.weights(1).plain(), arguments.plainError(1)));
    return new Value.Number(Euclid.norm(difference.values(), difference.error()));
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
