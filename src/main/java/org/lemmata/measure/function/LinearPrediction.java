package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Prediction of the best linear predictor. */
public final class LinearPrediction implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("linearPrediction", Kind.NUMBER, "Value on x_i of the least-squares linear predictor of the first label.", Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Number(new LeastSquares(problem).prediction(arguments.index(0, 1, problem.data().size()) - 1));
  }
}
