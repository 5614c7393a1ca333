package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** Weights times a positive number. */
public final class Scaled implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("scaled", Kind.WEIGHTS, "Weights times a positive number.",
        Signature.slot("w", Kind.WEIGHTS), Signature.slot("c", Kind.NUMBER));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Interval c = arguments.number(1);
    if (c.lo() <= 0) {
      throw new Undefined(Reason.MISFIT, "weights are scaled by positive numbers only");
    }
    Value.Point p = arguments.point(0);
    double logScale = p.weights().logScale() + Math.log(c.middle());
    // The logarithm is rounded, which is a relative error of the scale itself.
    double relative = c.error() / c.lo()
        + Rounding.gamma(8) * (1 + Math.abs(Math.log(c.middle())) + Math.abs(logScale));
    double error = p.error() * (1 + relative) + relative * p.weights().valueNorm();
    return new Value.Point(new Weights(p.weights().values(), logScale), Roundoff.above(error) + Double.MIN_VALUE);
  }
}
