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

/** Inner product of two weight vectors. */
public final class Inner implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("inner", Kind.NUMBER, "Inner product of two weight vectors.",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize();
    double[] u = arguments.weights(0).plain();
    double[] v = arguments.weights(1).plain();
    double uError = arguments.plainError(0);
    double vError = arguments.plainError(1);
    double error = Rounding.gamma(u.length + 2) * Rounding.inner(u, v)
        + Weights.norm(u) * vError + (Weights.norm(v) + vError) * uError
        + u.length * Double.MIN_NORMAL;
    return new Value.Number(Interval.around(Weights.inner(u, v), error));
  }
}
