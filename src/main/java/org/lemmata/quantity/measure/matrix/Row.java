package org.lemmata.quantity.measure.matrix;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One row of a matrix, as a matrix. */
public final class Row implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("row", Kind.MATRIX,
        "Row i of a matrix, as a matrix of one row; row(X, i) is x_i and row(layer(w, 1), j) is w_j.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix matrix = arguments.matrix(0);
    return new Value.Matrix(new double[][] {matrix.rows()[arguments.index(1, 1, matrix.rows().length) - 1]},
        matrix.error());
  }
}
