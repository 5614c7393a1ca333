package org.lemmata.quantity.measure.curvature;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Second-order behaviour of the training loss. */
public final class LossCurvature implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lossCurvature", Kind.NUMBER,
        "Eigenvalue number i, the smallest first, of the Hessian of the training loss (square loss only); a negative "
            + "one at a stationary point means a strict saddle.",
        Signature.weights(), Signature.index("i"));
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    int i = arguments.index(1, 1, w.length);
    return new Value.Number(Hessian.of(problem, w, arguments.plainError(0), arguments.point(0).error() == 0, true)
        .eigenvalue(w.length + 1 - i));
  }
}
