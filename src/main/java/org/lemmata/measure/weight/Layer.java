package org.lemmata.measure.weight;

import java.util.Arrays;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Diagonal;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;

/** Weight matrix of one layer. */
public final class Layer implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("layer", Kind.MATRIX, "Weight matrix W_l, l from 1; for a diagonal network the row of its weights w_{l,1}, w_{l,2}, ...", Signature.weights(), Signature.index("l"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (problem.network() instanceof Diagonal diagonal) {
      int row = arguments.index(1, 1, diagonal.depth()) - 1;
      double[] w = arguments.weights(0).plain();
      double[] values = Arrays.copyOfRange(w, row * diagonal.inputs(), (row + 1) * diagonal.inputs());
      return new Value.Matrix(new double[][] {values}, arguments.plainError(0));
    }
    FeedForward network = Arguments.layered(problem.network());
    double[][] matrix = network.matrix(arguments.weights(0).plain(), arguments.index(1, 1, network.layers()));
    return new Value.Matrix(matrix, arguments.plainError(0));
  }
}
