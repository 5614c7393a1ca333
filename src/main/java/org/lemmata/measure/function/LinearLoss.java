package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.EnclosedLoss;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;
import org.lemmata.number.Wide;

/** Least square loss of a linear predictor. */
public final class LinearLoss implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("linearLoss", Kind.NUMBER, "Least square loss (h-y)^2/2 of a linear predictor, summed or averaged as the loss of the claim is.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (problem.network().outputs() != 1) {
      throw new Undefined("the loss of a linear predictor is known for one output");
    }
    LeastSquares fit = new LeastSquares(problem);
    Interval sum = Interval.of(0);
    for (int i = 0; i < fit.size(); i++) {
      Interval off = fit.prediction(i).minus(Interval.of(problem.data().labels()[i][0]));
      sum = sum.plus(off.power(Interval.of(2)).times(Interval.of(0.5)));
    }
    return new Value.Number(Wide.of(sum).times(new EnclosedLoss(problem).weight()).interval().within(0, Double.MAX_VALUE));
  }
}
