package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Interval;

/** Cosine of the angle between two weight vectors. */
public final class Overlap implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("overlap", Kind.NUMBER, "Cosine of the angle between two weight vectors, in [-1, 1].",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize();
    double[] u = arguments.weights(0).values();
    double[] v = arguments.weights(1).values();
    double error = Rounding.gamma(3L * u.length + 12)
        + 2 * arguments.point(0).error() / Weights.norm(u) + 2 * arguments.point(1).error() / Weights.norm(v);
    return new Value.Number(Interval.around(Weights.inner(Weights.unit(u), Weights.unit(v)), error));
  }
}
