package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One right singular vector. */
public final class RightSingular implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("rightSingular", Kind.MATRIX,
        "Right singular vector v_i of a matrix, as a column, with the sign that belongs to leftSingular(m, i).",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    return Spectrum.of(arguments.matrix(0)).vector(arguments.index(1, 1, Integer.MAX_VALUE), Spectrum.Side.RIGHT);
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
