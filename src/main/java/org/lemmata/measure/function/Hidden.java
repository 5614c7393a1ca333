package org.lemmata.measure.function;

import java.util.Arrays;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/** Activations of one layer on all data. */
public final class Hidden implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("hidden", Kind.MATRIX, "Activations of layer l on all data, one column per point; layer 0 is the data. With \"before\", what goes into the activation.",
        Signature.weights(), Signature.index("l"), Signature.word("side", "after", "before")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    boolean before = arguments.size() > 2 && arguments.word(2).equals("before");
    int l = arguments.index(1, before ? 1 : 0, before ? network.layers() : network.layers() - 1);
    double[] w = arguments.weights(0).plain();
    if ((long) problem.data().size() * network.widths()[l] > 5_000_000) {
      throw new Undefined("a matrix of activations has more than 5000000 entries");
    }
    double[][] columns = new double[problem.data().size()][];
    FeedForward absolute = (FeedForward) Rounding.absolute(network);
    double weightError = arguments.plainError(0);
    double[] size = Rounding.absolute(w);
    double[] wider = Arrays.stream(size).map(x -> x + weightError).toArray();
    double error = 0;
    for (int i = 0; i < columns.length; i++) {
      double[] x = problem.data().points()[i];
      columns[i] = l == 0 ? x : side(network, before, network.preActivations(w, x)[l - 1]);
      if (l > 0) {
        double at = Weights.norm(side(absolute, before, absolute.preActivations(size, Rounding.absolute(x))[l - 1]));
        double there = Weights.norm(side(absolute, before, absolute.preActivations(wider, Rounding.absolute(x))[l - 1]));
        error += Rounding.gamma(Rounding.roundings(network)) * there + (weightError > 0 ? 2 * (there - at) : 0);
      }
    }
    return new Value.Matrix(transposed(columns), error);
  }

  private static double[] side(FeedForward network, boolean before, double[] z) {
    return before ? z : Arrays.stream(z).map(network.activation()::value).toArray();
  }

  static double[][] transposed(double[][] columns) {
    double[][] rows = new double[columns[0].length][columns.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        rows[j][i] = columns[i][j];
      }
    }
    return rows;
  }
}
