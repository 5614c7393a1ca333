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
    Value.Point a = arguments.point(0);
    Value.Point b = arguments.point(1);
    double[] u = a.weights().plain();
    double[] v = b.weights().plain();
    double error = Rounding.gamma(u.length + 2) * Weights.inner(Rounding.absolute(u), Rounding.absolute(v))
        + Weights.norm(u) * scaled(b) + (Weights.norm(v) + scaled(b)) * scaled(a)
        + u.length * Double.MIN_NORMAL;
    return new Value.Number(Interval.around(Weights.inner(u, v), error));
  }

  private static double scaled(Value.Point p) {
    return p.error() * Math.exp(p.weights().logScale());
  }
}
