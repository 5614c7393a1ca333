package org.lemmata.quantity.measure.weight;

import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The product of all weight matrices. */
public final class EndToEnd implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("endToEnd", Kind.MATRIX,
        "Product W_m ... W_2 W_1 of all weight matrices of a feed-forward network, which for slope 1 is the network.",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    double[] w = arguments.weights(0).plain();
    Value.Matrix product = new Value.Matrix(network.matrix(w, 1), arguments.plainError(0));
    for (int l = 2; l <= network.layers(); l++) {
      product = MatrixRing.product(new Value.Matrix(network.matrix(w, l), arguments.plainError(0)), product);
    }
    return product;
  }
}
