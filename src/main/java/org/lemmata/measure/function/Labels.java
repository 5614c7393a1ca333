package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** The labels of a problem. */
public final class Labels implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("labels", Kind.MATRIX, "Labels of a problem, one row per point; Y is labels(own).", Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Matrix(arguments.problem(0).data().labels(), 0);
  }
}
