package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** The data of a problem. */
public final class Inputs implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("inputs", Kind.MATRIX, "Inputs of a problem, one row per point; X is inputs(own).", Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Matrix(arguments.problem(0).data().points(), 0);
  }
}
