package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Natural logarithm of the Euclidean norm; does not underflow. */
public final class LogNorm implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lognorm", Kind.NUMBER, "Natural logarithm of the Euclidean norm; does not underflow.",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Point p = arguments.point(0);
    return new Value.Number(
        Euclid.norm(p.weights().values(), p.error()).log().plus(Interval.of(p.weights().logScale())));
  }
}
