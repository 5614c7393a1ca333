package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Order of homogeneity of the network. */
public final class Order implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("order", Kind.NUMBER, "Order L of the network: H(x; c*w) = c^L H(x; w).",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return Value.number(problem.network().order());
  }
}
