package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** Distance to the matrices of rank at most one. */
public final class RankOneDistance implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("rankOneDistance", Kind.NUMBER,
        "Frobenius distance to rank at most one: root of the sum of all squared singular values but the first.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return new Value.Number(Spectrum.of(arguments.matrix(0)).tailNorm());
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
