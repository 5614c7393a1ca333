package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

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
