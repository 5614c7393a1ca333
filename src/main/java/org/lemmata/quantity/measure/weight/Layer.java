package org.lemmata.quantity.measure.weight;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Weight matrix of one layer. */
public final class Layer implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("layer", Kind.MATRIX,
        "Weight matrix W_l, l from 1; for a diagonal network the row of its weights w_{l,1}, w_{l,2}, ...",
        Signature.weights(), Signature.index("l"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    double[][] matrix = problem.network().cases(
        f -> f.matrix(w, arguments.index(1, 1, f.layers())),
        diagonal -> new double[][] {diagonal.row(w, arguments.index(1, 1, diagonal.depth()))},
        sum -> {
          throw new Undefined(Reason.UNCOVERED, "this measure needs a feed-forward network");
        });
    return new Value.Matrix(matrix, arguments.plainError(0));
  }
}
