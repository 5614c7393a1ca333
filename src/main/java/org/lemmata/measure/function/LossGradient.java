package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;

/** The gradient of the training loss. */
public final class LossGradient implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lossGradient", Kind.WEIGHTS, "Gradient of the training loss at w; at kinks with relu'(0) = 0.", Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    double[] gradient = Weights.times(-1, problem.descent(w));
    Network absolute = Rounding.absolute(problem.network());
    double[] majorant = new double[w.length];
    for (int i = 0; i < problem.data().size(); i++) {
      double[] y = problem.data().labels()[i];
      double[] exact = problem.network().output(w, problem.data().points()[i]);
      absolute.backPropagate(
          Rounding.absolute(w),
          Rounding.absolute(problem.data().points()[i]),
          h -> {
            double[] c = new double[h.length];
            for (int k = 0; k < c.length; k++) {
              // The pull is a function of the output, so the output's error enters it besides its own size.
              c[k] = problem.share() * (Math.abs(problem.loss().pull(exact[k], y[k])) + problem.loss().factor() * (h[k] + Math.abs(y[k])));
            }
            return c;
          },
          majorant);
    }
    long roundings = 3 * Rounding.roundings(absolute) + problem.data().size() + 8L;
    return new Value.Point(Weights.of(gradient), Rounding.gamma(roundings) * Weights.norm(majorant));
  }
}
