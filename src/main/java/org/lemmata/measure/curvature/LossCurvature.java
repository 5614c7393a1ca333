package org.lemmata.measure.curvature;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;

/** Second-order behaviour of the training loss. */
public final class LossCurvature implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lossCurvature", Kind.NUMBER, "Eigenvalue number i, the smallest first, of the Hessian of the training loss (square loss only); a negative one at a stationary point means a strict saddle.",
        Signature.weights(), Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    int i = arguments.index(1, 1, w.length);
    return new Value.Number(Hessian.of(problem, w, arguments.plainError(0), arguments.point(0).error() == 0, true).eigenvalue(w.length + 1 - i));
  }
}
