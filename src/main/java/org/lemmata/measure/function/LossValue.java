package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** The training loss. */
public final class LossValue implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("loss", Kind.NUMBER, "Training loss L(w), summed or averaged over the data as the claim says.", Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    double value = problem.loss(w);
    double error = 0;
    for (int i = 0; i < problem.data().size(); i++) {
      double[] x = problem.data().points()[i];
      double[] h = problem.network().output(w, x);
      for (int k = 0; k < h.length; k++) {
        double off = Rounding.gamma(Rounding.roundings(problem.network())) * Rounding.majorant(problem.network(), w, x, k)
            + Rounding.moved(problem.network(), w, arguments.plainError(0), x, k);
        double curved = problem.loss().steepest(h[k], off, problem.data().labels()[i][k]);
        error += problem.share() * Math.abs(problem.loss().pull(h[k], problem.data().labels()[i][k])) * off * (1 + Rounding.gamma(8))
            + problem.share() * off * off * curved;
      }
    }
    return new Value.Number(Interval.around(value, error + Rounding.gamma(problem.data().size() + 20L) * value));
  }
}
