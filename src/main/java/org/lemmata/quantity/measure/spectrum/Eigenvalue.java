package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One eigenvalue of a symmetric matrix. */
public final class Eigenvalue implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("eigenvalue", Kind.NUMBER,
        "Eigenvalue number i of a symmetric matrix, the largest first.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix matrix = arguments.square(0);
    return new Value.Number(Shifted.of(matrix).value(arguments.index(1, 1, matrix.height())));
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
