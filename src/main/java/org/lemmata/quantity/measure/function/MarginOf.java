package org.lemmata.quantity.measure.function;

import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Classification margin of one sample. */
public final class MarginOf implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("margin", Kind.NUMBER, "Classification margin y_i H(x_i; w) of a network with one output.",
        Signature.weights(), Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    int i = arguments.index(1, 1, problem.data().size()) - 1;
    Wide h = Forward.of(problem, arguments, 0).output(problem.data().points()[i], 0);
    return new Value.Number(h.times(Wide.stored(problem.data().labels()[i][0])).interval());
  }
}
