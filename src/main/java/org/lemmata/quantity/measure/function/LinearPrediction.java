package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Prediction of the best linear predictor. */
public final class LinearPrediction implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("linearPrediction", Kind.NUMBER,
        "Value on x_i of the least-squares linear predictor of the first label.", Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    return new Value.Number(new LeastSquares(problem).prediction(arguments.index(0, 1, problem.data().size()) - 1));
  }
}
