package org.lemmata.quantity.measure.function;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Least square loss of a linear predictor. */
public final class LinearLoss implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("linearLoss", Kind.NUMBER,
        "Least square loss (h-y)^2/2 of a linear predictor, summed or averaged as the loss of the claim is.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (problem.network().outputs() != 1) {
      throw new Undefined(Reason.UNCOVERED, "the loss of a linear predictor is known for one output");
    }
    LeastSquares fit = new LeastSquares(problem);
    Interval sum = Interval.of(0);
    for (int i = 0; i < fit.size(); i++) {
      Interval off = fit.prediction(i).minus(Interval.of(problem.data().labels()[i][0]));
      sum = sum.plus(off.power(Interval.of(2)).times(Interval.of(0.5)));
    }
    return new Value.Number(
        Wide.of(sum).times(new EnclosedLoss(problem).weight()).interval().within(0, Double.MAX_VALUE));
  }
}
