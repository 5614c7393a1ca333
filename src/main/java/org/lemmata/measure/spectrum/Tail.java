package org.lemmata.measure.spectrum;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** Tail energy. */
public final class Tail implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("tail", Kind.NUMBER, "Tail energy 1 - s_1^2/|M|_F^2 of a matrix, in [0, 1) (bantzis2026saddle).",
        Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Spectrum spectrum = Spectrum.of(arguments.matrix(0));
    Interval tail = spectrum.tailNorm().power(Interval.of(2));
    Interval first = spectrum.value(1).power(Interval.of(2));
    return new Value.Number(tail.over(tail.plus(first)));
  }
}
