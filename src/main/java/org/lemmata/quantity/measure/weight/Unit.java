package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** The direction of a weight vector. */
public final class Unit implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("unit", Kind.WEIGHTS, "The direction w/|w| of a weight vector.", Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).values();
    double relative = Interval.of(arguments.point(0).error()).over(Euclid.norm(w).interval()).hi();
    if (!(relative < 0.5)) {
      throw new Undefined(Reason.DOMAIN, "a vector that may be zero has no direction");
    }
    // |a/|a| - b/|b|| <= 2 |a - b|/|a|.
    return new Value.Point(Weights.of(Weights.unit(w)), 2 * relative + Rounding.gamma(w.length + 6L));
  }
}
