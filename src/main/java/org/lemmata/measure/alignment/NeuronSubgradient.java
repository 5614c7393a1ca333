package org.lemmata.measure.alignment;

import org.lemmata.alignment.Selection;
import org.lemmata.alignment.Subgradients;
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

/** What pulls on one neuron. */
public final class NeuronSubgradient implements Measure {
  /** A neuron this close to a kink, relative to its size, lies on it. */
  private static final double ON = 1e-13;

  @Override
  public Signature signature() {
    return Signature.of("subgradient", Kind.MATRIX, "Least subgradient D(w_j, theta) of neuron j of a two-layer network, as a row: along gradient flow w_j' = a_j D and a_j' = <w_j, D> (boursier2025early, (6)). With \"origin\", D(w_j, 0), as if all outputs vanished.",
        Signature.weights(), Signature.index("j"), Signature.word("where", "weights", "origin")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    FeedForward network = Subgradients.twoLayers(problem);
    double[][] x = problem.data().points();
    boolean atOrigin = arguments.size() > 2 && arguments.word(2).equals("origin");
    double[] values = arguments.weights(0).values();
    double[] w = network.matrix(values, 1)[arguments.index(1, 1, network.widths()[1]) - 1];
    double[] h = new double[x.length];
    double moved = 0;
    if (!atOrigin) {
      double[] plain = arguments.weights(0).plain();
      double rounding = Rounding.gamma(Rounding.roundings(network));
      for (int k = 0; k < x.length; k++) {
        h[k] = network.output(plain, x[k])[0];
        double outputError = Weights.norm(x[k]) * Weights.norm(plain) * (2 * arguments.plainError(0) + rounding * Weights.norm(plain));
        moved += problem.share() * problem.loss().steepest(h[k], outputError, problem.data().labels()[k][0]) * outputError * Weights.norm(x[k]);
      }
    }
    Subgradients set = Subgradients.at(problem, h);
    Selection least = set.least(pattern(w, x, arguments.point(0).error()));
    return new Value.Matrix(new double[][] {least.vector()}, moved + set.error());
  }

  private static int[] pattern(double[] w, double[][] x, double error) {
    int[] pattern = new int[x.length];
    for (int k = 0; k < x.length; k++) {
      double product = Weights.inner(w, x[k]);
      boolean on = Math.abs(product) <= ON * Weights.norm(w) * Weights.norm(x[k]);
      if (!on && Math.abs(product) <= error * Weights.norm(x[k])) {
        throw new Undefined("a neuron lies within its error of a kink");
      }
      pattern[k] = on ? 0 : (int) Math.signum(product);
    }
    return pattern;
  }
}
