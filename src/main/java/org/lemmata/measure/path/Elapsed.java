package org.lemmata.measure.path;

import org.lemmata.flow.Run;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/** Physical time between two recorded times of a flow's clock. */
public final class Elapsed implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("logElapsed", Kind.NUMBER, "Natural logarithm of the physical time between two recorded times of a run's clock; does not overflow. In the desingularised clock of polar coordinates the physical time of blow-up is approached as the clock runs on.",
        Signature.slot("run", Kind.RUN), Signature.slot("from", Kind.NUMBER), Signature.slot("to", Kind.NUMBER));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Run run = arguments.run(0);
    int from = run.position(arguments.number(1));
    int to = run.position(arguments.number(2));
    if (from >= to) {
      throw new Undefined("no time passes from position " + from + " to position " + to);
    }
    double sum = Double.NEGATIVE_INFINITY;
    double largest = 0;
    for (int k = from + 1; k <= to; k++) {
      double next = run.frame(k).logElapsed();
      largest = Math.max(largest, Math.abs(next));
      sum = Math.max(sum, next) + Math.log1p(Math.exp(-Math.abs(sum - next)));
    }
    // Exponents are rounded before they are taken, which is a relative error of each term.
    double error = Rounding.gamma(8L * (to - from) + 8) * (1 + Math.abs(sum)) + Rounding.gamma(16) * largest;
    return new Value.Number(Interval.around(sum, error));
  }
}
