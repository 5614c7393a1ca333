package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The direction of largest margin. */
public final class MaxMargin implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("maxMargin", Kind.MATRIX,
        "Unit vector u, as a row, with the largest least margin y_i <u, x_i> of all: the hard-margin support vector "
            + "machine without a bias, proved by duality. No value where no u has all margins positive.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new HardMargin(arguments.size() > 0 ? arguments.problem(0) : problem).direction();
  }
}
