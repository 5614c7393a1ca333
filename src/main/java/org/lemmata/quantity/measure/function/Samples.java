package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The number of data. */
public final class Samples implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("samples", Kind.NUMBER, "Number n of data points.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(problem.data().size());
  }
}
