package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;

/** Weight matrix of one layer. */
public final class Layer implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("layer", Kind.MATRIX, "Weight matrix W_l, l from 1.", Signature.weights(), Signature.index("l"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    Value.Point p = arguments.point(0);
    double scale = Math.exp(p.weights().logScale());
    double[][] matrix = network.matrix(p.weights().plain(), arguments.index(1, 1, network.layers()));
    return new Value.Matrix(matrix, p.error() * scale);
  }
}
