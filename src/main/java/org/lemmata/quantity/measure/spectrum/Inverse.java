package org.lemmata.quantity.measure.spectrum;

import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** The inverse of a matrix. */
public final class Inverse implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("inverse", Kind.MATRIX,
        "Inverse of a square matrix.",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    return Inversion.inverse(arguments.square(0));
  }
}
