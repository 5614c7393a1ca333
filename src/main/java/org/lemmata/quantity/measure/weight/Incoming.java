package org.lemmata.quantity.measure.weight;

import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Norm of the incoming weights of a neuron. */
public final class Incoming implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("incoming", Kind.NUMBER, "Norm of row j of W_l: the incoming weights of neuron j of layer l.",
        Signature.weights(), Signature.index("l"), Signature.index("j"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    int l = arguments.index(1, 1, network.layers());
    double[] row = network.matrix(arguments.weights(0).plain(), l)[arguments.index(2, 1, network.widths()[l]) - 1];
    return new Value.Number(Euclid.norm(row, arguments.plainError(0)));
  }

  @Override
  public Bend bends() {
    return Bend.AT_ZERO;
  }
}
