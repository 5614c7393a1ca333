package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The labels of a problem. */
public final class Labels implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("labels", Kind.MATRIX, "Labels of a problem, one row per point; Y is labels(own).",
        Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Matrix(arguments.problem(0).data().labels(), 0);
  }
}
