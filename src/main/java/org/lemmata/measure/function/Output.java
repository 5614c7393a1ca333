package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** Network output on one input. */
public final class Output implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("output", Kind.NUMBER, "Output H_k(x_i; w); k is 1 when left out.",
        Signature.weights(), Signature.index("i"), Signature.index("k")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    int i = arguments.index(1, 1, problem.data().size()) - 1;
    int k = arguments.size() > 2 ? arguments.index(2, 1, problem.network().outputs()) - 1 : 0;
    return new Value.Number(enclosure(problem, arguments.weights(0).plain(), arguments.plainError(0), i, k));
  }

  /** {@code H_k(x_i; w)} with its rounding error and the effect of an error in the weights. */
  static Interval enclosure(Problem problem, double[] w, double weightError, int i, int k) {
    double[] x = problem.data().points()[i];
    double value = problem.network().output(w, x)[k];
    double error = Rounding.gamma(Rounding.roundings(problem.network())) * Rounding.majorant(problem.network(), w, x, k)
        + Rounding.roundings(problem.network()) * Double.MIN_NORMAL;
    error += Rounding.moved(problem.network(), w, weightError, x, k);
    return Interval.around(value, error);
  }
}
