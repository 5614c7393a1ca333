package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One column of a matrix, as a matrix. */
public final class Column implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("column", Kind.MATRIX, "Column j of a matrix, as a matrix of one column.",
        Signature.slot("m", Kind.MATRIX), Signature.index("j"));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix turned = MatrixRing.transpose(arguments.matrix(0));
    return MatrixRing.column(turned.rows()[arguments.index(1, 1, turned.height()) - 1], turned.error());
  }
}
