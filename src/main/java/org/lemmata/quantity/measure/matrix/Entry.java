package org.lemmata.quantity.measure.matrix;

import org.lemmata.kernel.number.Interval;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One entry of a matrix. */
public final class Entry implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("entry", Kind.NUMBER,
        "Entry in row i and column j of a matrix; entry(Y, i, 1) is the label of x_i.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"), Signature.index("j"));
  }

  @Override
  public Value measure(Arguments arguments) {
    double[][] rows = arguments.matrix(0).rows();
    double value = rows[arguments.index(1, 1, rows.length) - 1][arguments.index(2, 1, rows[0].length) - 1];
    return new Value.Number(Interval.stored(value).widen(arguments.matrix(0).error()));
  }
}
