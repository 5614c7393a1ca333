package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Euclid;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;
import org.lemmata.number.Wide;

/** Euclidean norm of weights, Frobenius norm of a matrix. */
public final class Norm implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("norm", Kind.NUMBER, "Euclidean norm of weights, or Frobenius norm of a matrix.",
        Signature.slot("x", Kind.WEIGHTS, Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (arguments.isMatrix(0)) {
      return new Value.Number(Euclid.norm(arguments.matrix(0).entries(), arguments.matrix(0).error()));
    }
    Value.Point p = arguments.point(0);
    Wide values = Wide.of(Euclid.norm(p.weights().values(), p.error()));
    return new Value.Number(values.times(Wide.of(p.weights().logScale()).exp()).interval());
  }
}
