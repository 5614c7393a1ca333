package org.lemmata.measure.spectrum;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** How many rows a matrix has. */
public final class Rows implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("rows", Kind.NUMBER, "Number of rows of a matrix.", Signature.slot("m", Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(arguments.matrix(0).rows().length);
  }
}
