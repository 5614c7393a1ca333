package org.lemmata.quantity.measure.weight;

import java.util.Arrays;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Norm of the outgoing weights of a neuron. */
public final class Outgoing implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("outgoing", Kind.NUMBER,
        "Norm of column j of W_{l+1}: the outgoing weights of neuron j of layer l.",
        Signature.weights(), Signature.index("l"), Signature.index("j"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    int l = arguments.index(1, 1, network.layers() - 1);
    double[][] above = network.matrix(arguments.weights(0).plain(), l + 1);
    int j = arguments.index(2, 1, network.widths()[l]) - 1;
    double[] column = Arrays.stream(above).mapToDouble(row -> row[j]).toArray();
    return new Value.Number(Euclid.norm(column, arguments.plainError(0)));
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
