package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;

/** The neural correlation function. */
public final class Correlation implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("correlation", Kind.NUMBER, "Neural correlation function N(u) = sum_i <z_i, H(x_i; u)>, z_i = -l'(0, y_i) (kumar2024directional).",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] u = arguments.weights(0).plain();
    double value = problem.correlation(u);
    Network network = problem.network();
    double magnitude = 0;
    double moved = 0;
    for (int i = 0; i < problem.data().size(); i++) {
      for (int k = 0; k < network.outputs(); k++) {
        double pull = problem.share() * Math.abs(problem.loss().pull(0, problem.data().labels()[i][k]));
        magnitude += pull * Rounding.majorant(network, u, problem.data().points()[i], k);
        moved += pull * Rounding.moved(network, u, arguments.plainError(0), problem.data().points()[i], k);
      }
    }
    long roundings = Rounding.roundings(network) + problem.data().size() * (long) network.outputs() + 4;
    return new Value.Number(Interval.around(value, moved + Rounding.gamma(roundings) * magnitude + roundings * Double.MIN_NORMAL));
  }
}
