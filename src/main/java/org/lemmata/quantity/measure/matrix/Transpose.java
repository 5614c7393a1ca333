package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The matrix with rows and columns exchanged. */
public final class Transpose implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("transpose", Kind.MATRIX, "The matrix with rows and columns exchanged.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return MatrixRing.transpose(arguments.matrix(0));
  }
}
