package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

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
