package org.lemmata.quantity.measure.spectrum;

import org.lemmata.kernel.number.Interval;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.PlainMeasure;
import org.lemmata.quantity.measure.Signature;

/** Tail energy. */
public final class Tail implements PlainMeasure {

  @Override
  public Signature signature() {
    return Signature.of("tail", Kind.NUMBER,
        "Tail energy 1 - s_1^2/|M|_F^2 of a matrix, in [0, 1) (bantzis2026saddle).",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Arguments arguments) {
    Spectrum spectrum = Spectrum.of(arguments.matrix(0));
    Interval one = Interval.of(1);
    Interval square = spectrum.tailNorm().over(spectrum.value(1)).power(Interval.of(2));
    // t/(1 + t) grows with t.
    Interval least = Interval.of(square.lo()).over(Interval.of(square.lo()).plus(one));
    Interval most = Interval.of(square.hi()).over(Interval.of(square.hi()).plus(one));
    return new Value.Number(least.hull(most).within(0, 1));
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
