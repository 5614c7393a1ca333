package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** How many rows a matrix has. */
public final class Rows implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("rows", Kind.NUMBER, "Number of rows of a matrix.", Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return Value.number(arguments.matrix(0).rows().length);
  }
}
