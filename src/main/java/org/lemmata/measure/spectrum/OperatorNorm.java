package org.lemmata.measure.spectrum;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Largest singular value. */
public final class OperatorNorm implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("opnorm", Kind.NUMBER, "Largest singular value of a matrix.", Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Number(Spectrum.of(arguments.matrix(0)).value(1));
  }
}
