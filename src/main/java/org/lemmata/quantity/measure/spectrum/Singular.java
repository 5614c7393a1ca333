package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** One singular value of a matrix. */
public final class Singular implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("singular", Kind.NUMBER,
        "Singular value number i of a matrix, the largest first; 0 beyond the rank bound.",
        Signature.slot("m", Kind.MATRIX), Signature.index("i"));
  }

  @Override
  public Value measure(Arguments arguments) {
    Spectrum spectrum = Spectrum.of(arguments.matrix(0));
    return new Value.Number(spectrum.value(arguments.index(1, 1, Integer.MAX_VALUE)));
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
