package org.lemmata.quantity.measure.matrix;

import org.lemmata.kernel.number.Interval;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The sum of the diagonal. */
public final class Trace implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("trace", Kind.NUMBER, "Sum of the diagonal of a square matrix.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix matrix = arguments.square(0);
    Interval trace = Interval.of(0);
    for (int i = 0; i < matrix.height(); i++) {
      trace = trace.plus(Interval.stored(matrix.rows()[i][i]));
    }
    // The trace is an inner product with the identity, whose norm is the root of the size.
    Interval moved = Interval.of(matrix.height()).sqrt().times(Interval.of(matrix.error()));
    return new Value.Number(trace.widen(moved.hi()));
  }
}
