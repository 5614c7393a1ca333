package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The data of a problem. */
public final class Inputs implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("inputs", Kind.MATRIX, "Inputs of a problem, one row per point; X is inputs(own).",
        Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Matrix(arguments.problem(0).data().points(), 0);
  }
}
