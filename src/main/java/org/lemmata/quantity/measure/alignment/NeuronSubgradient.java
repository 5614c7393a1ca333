package org.lemmata.quantity.measure.alignment;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.dynamics.alignment.ExactLeast;
import org.lemmata.dynamics.alignment.Selection;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** What pulls on one neuron. */
public final class NeuronSubgradient implements Measure {
  /** A neuron this close to a kink, relative to its size, lies on it. */
  private static final double ON = 1e-13;

  @Override
  public Signature signature() {
    return Signature.of("subgradient", Kind.MATRIX,
        "Least subgradient D(w_j, theta) of neuron j of a two-layer network, as a row: along gradient flow w_j' = "
            + "a_j D and a_j' = <w_j, D> (boursier2025early, (6)). With \"origin\", D(w_j, 0), as if all outputs "
            + "vanished.",
        Signature.weights(), Signature.index("j"), Signature.word("where", "weights", "origin")).optional(1);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    double error = arguments.point(0).error();
    int[] pattern = pattern(incoming(problem, arguments), problem.data().points(), error);
    boolean isExact = error == 0 && arguments.size() > 2 && arguments.word(2).equals("origin");
    return IntStream.of(pattern).anyMatch(side -> side == 0)
        && !(isExact && ExactLeast.confirms(problem, List.of(Subgradients.atOrigin(problem).least(pattern))));
  }

  private static double[] incoming(Problem problem, Arguments arguments) {
    FeedForward network = Subgradients.twoLayers(problem);
    return network.matrix(arguments.weights(0).values(), 1)[arguments.index(1, 1, network.widths()[1]) - 1];
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Subgradients.twoLayers(problem);
    double[][] x = problem.data().points();
    boolean atOrigin = arguments.size() > 2 && arguments.word(2).equals("origin");
    double[] w = incoming(problem, arguments);
    double[] pulls = new double[x.length];
    double moved = 0;
    for (int k = 0; k < x.length; k++) {
      Wide h = atOrigin ? Wide.ZERO : Forward.of(problem, arguments, 0).output(x[k], 0);
      Interval pull = new EnclosedLoss(problem).pull(h, problem.data().labels()[k][0]).interval();
      pulls[k] = pull.middle();
      moved += pull.error() * Weights.norm(x[k]) * (1 + 0x1p-50);
    }
    Grain.requireModest(x);
    Grain.requireModest(pulls);
    Subgradients set = new Subgradients(x, pulls, network.activation().slope());
    Selection least = set.least(pattern(w, x, arguments.point(0).error()));
    return new Value.Matrix(new double[][] {least.vector()}, moved + set.error());
  }

  /** What is off by an error may well be meant to lie on the kink. */
  private static int[] pattern(double[] w, double[][] x, double error) {
    int[] pattern = new int[x.length];
    for (int k = 0; k < x.length; k++) {
      Wide product = Euclid.inner(w, x[k]);
      if (error == 0) {
        pattern[k] = product.sign();
        continue;
      }
      Wide length = Euclid.norm(x[k]);
      boolean isOff = product.abs().minus(Wide.of(ON).times(Euclid.norm(w)).times(length)).isPositive();
      if (isOff && !product.abs().minus(Wide.of(error).times(length)).isPositive()) {
        throw new Undefined(Reason.UNDECIDED, "a neuron lies within its error of a kink");
      }
      pattern[k] = isOff ? product.sign() : 0;
    }
    return pattern;
  }
}
