package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

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
    Wide norms = Euclid.norm(u).times(Euclid.norm(v));
    Interval turned = Interval.of(turned(arguments.point(0))).plus(Interval.of(turned(arguments.point(1))));
    return new Value.Number(Euclid.inner(u, v).over(norms).interval().widen(turned.hi()).within(-1, 1));
  }

  /** By how much an error of a vector moves its direction: {@code |a/|a| - b/|b|| <= 2 |a - b|/|a|}. */
  private static double turned(Value.Point p) {
    Interval norm = Euclid.norm(p.weights().values()).interval();
    if (norm.lo() <= p.error()) {
      throw new Undefined(Reason.DOMAIN, "a vector that may be zero has no direction");
    }
    return Interval.of(p.error()).over(norm).times(Interval.of(2)).hi();
  }
}
