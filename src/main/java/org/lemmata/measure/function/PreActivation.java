package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Forward;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;

/** The pre-activation of one neuron on one input. */
public final class PreActivation implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("preactivation", Kind.NUMBER, "Input of the activation of neuron j of layer l on x_i; its sign is the activation pattern.",
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
