package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.number.Wide;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** Euclidean norm of weights, Frobenius norm of a matrix. */
public final class Norm implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("norm", Kind.NUMBER, "Euclidean norm of weights, or Frobenius norm of a matrix.",
        Signature.slot("x", Kind.WEIGHTS, Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    if (arguments.isMatrix(0)) {
      return new Value.Number(Euclid.norm(arguments.matrix(0).entries(), arguments.matrix(0).error()));
    }
    Value.Point p = arguments.point(0);
    Wide values = Wide.of(Euclid.norm(p.weights().values(), p.error()));
    return new Value.Number(values.times(Wide.of(p.weights().logScale()).exp()).interval());
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
