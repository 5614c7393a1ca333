package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** Largest singular value. */
public final class OperatorNorm implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("opnorm", Kind.NUMBER, "Largest singular value of a matrix.", Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return new Value.Number(Spectrum.of(arguments.matrix(0)).value(1));
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
