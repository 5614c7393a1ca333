package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One left singular vector. */
public final class LeftSingular implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("leftSingular", Kind.MATRIX,
        "Left singular vector u_i of a matrix, as a column, to the singular value number i; of the two signs of the "
            + "pair u_i, v_i the one with u_1 + u_2/2 + u_3/3 + ... > 0. Undecided where the singular "
            + "value is not simple.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    return Spectrum.of(arguments.matrix(0)).vector(arguments.index(1, 1, Integer.MAX_VALUE), Spectrum.Side.LEFT);
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
