package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One eigenvector of a symmetric matrix. */
public final class Eigenvector implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("eigenvector", Kind.MATRIX,
        "Unit eigenvector u of a symmetric matrix to eigenvalue number i, as a column; of the two signs the one with "
            + "u_1 + u_2/2 + u_3/3 + ... > 0. Undecided where the eigenvalue is not simple.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    Value.Matrix matrix = arguments.square(0);
    return Shifted.of(matrix).vector(arguments.index(1, 1, matrix.height()));
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
