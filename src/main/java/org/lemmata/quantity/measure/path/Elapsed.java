package org.lemmata.quantity.measure.path;

import org.lemmata.dynamics.flow.Run;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** Physical time between two recorded times of a flow's clock. */
public final class Elapsed implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("logElapsed", Kind.NUMBER,
        "Natural logarithm of the physical time between two recorded times of a run's clock; does not overflow. In "
            + "the desingularised clock of polar coordinates the physical time of blow-up is approached as the clock "
            + "runs on.",
        Signature.slot("run", Kind.RUN), Signature.slot("from", Kind.NUMBER), Signature.slot("to", Kind.NUMBER));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Run run = arguments.run(0);
    int from = run.position(arguments.number(1));
    int to = run.position(arguments.number(2));
    if (from >= to) {
      throw new Undefined(Reason.MISFIT, "no time passes from position " + from + " to position " + to);
    }
    double sum = Double.NEGATIVE_INFINITY;
    double largest = 0;
    double known = 0;
    for (int k = from + 1; k <= to; k++) {
      double next = run.frame(k).logElapsed();
      known = Math.max(known, run.frame(k).elapsedError());
      largest = Math.max(largest, Math.abs(next));
      sum = Math.max(sum, next) + Math.log1p(Math.exp(-Math.abs(sum - next)));
    }
    // The logarithm of a sum is known as well as the worst of its terms.
    // Exponents are rounded before they are taken, which is a relative error of each term.
    double error = Rounding.gamma(8L * (to - from) + 8) * (1 + Math.abs(sum)) + Rounding.gamma(16) * largest + known;
    return new Value.Number(Interval.around(sum, error));
  }
}
