package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

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
    return new Value.Number(Forward.of(problem, arguments, 0).output(problem.data().points()[i], k).interval());
  }
}
