package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The identity matrix. */
public final class Identity implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("identity", Kind.MATRIX, "Identity matrix of n rows.",
        Signature.index("n"));
  }

  @Override
  public Value measure(Arguments arguments) {
    return MatrixRing.identity(arguments.index(0, 1, Integer.MAX_VALUE));
  }
}
