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
import org.lemmata.number.Undefined;

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
      throw new Undefined("weights are scaled by positive numbers only");
    }
    Value.Point p = arguments.point(0);
    double logScale = p.weights().logScale() + Math.log(c.middle());
    // The logarithm is rounded, which is a relative error of the scale itself.
    double relative = c.error() / c.lo() + Rounding.gamma(8) * (1 + Math.abs(Math.log(c.middle())) + Math.abs(logScale));
    return new Value.Point(
        new Weights(p.weights().values(), logScale), p.error() + relative * p.weights().valueNorm() + Double.MIN_VALUE);
  }
}
