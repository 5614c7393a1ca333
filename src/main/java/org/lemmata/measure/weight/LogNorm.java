package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Euclid;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** Natural logarithm of the Euclidean norm; does not underflow. */
public final class LogNorm implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lognorm", Kind.NUMBER, "Natural logarithm of the Euclidean norm; does not underflow.", Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Point p = arguments.point(0);
    return new Value.Number(Euclid.norm(p.weights().values(), p.error()).log().plus(Interval.of(p.weights().logScale())));
  }
}
