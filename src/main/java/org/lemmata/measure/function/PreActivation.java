package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

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
    double[] w = arguments.weights(0).plain();
    double value = network.preActivations(w, x)[l - 1][j];
    FeedForward absolute = (FeedForward) Rounding.absolute(network);
    double size = absolute.preActivations(Rounding.absolute(w), Rounding.absolute(x))[l - 1][j];
    double error = arguments.plainError(0);
    double[] wider = java.util.Arrays.stream(w).map(v -> Math.abs(v) + error).toArray();
    double moved = error == 0 ? 0 : absolute.preActivations(wider, Rounding.absolute(x))[l - 1][j] - size;
    return new Value.Number(Interval.around(value, Rounding.gamma(Rounding.roundings(network)) * (size + moved) + moved));
  }
}
