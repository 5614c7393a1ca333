package org.lemmata.quantity.measure.function;

import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The pre-activation of one neuron on one input. */
public final class PreActivation implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("preactivation", Kind.NUMBER,
        "Input of the activation of neuron j of layer l on x_i; its sign is the activation pattern.",
        Signature.weights(), Signature.index("l"), Signature.index("j"), Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Arguments.layered(problem.network());
    int l = arguments.index(1, 1, network.layers());
    int j = arguments.index(2, 1, network.widths()[l]) - 1;
    double[] x = problem.data().points()[arguments.index(3, 1, problem.data().size()) - 1];
    return new Value.Number(Forward.of(problem, arguments, 0).preActivations(x).get(l - 1).get(j).interval());
  }
}
