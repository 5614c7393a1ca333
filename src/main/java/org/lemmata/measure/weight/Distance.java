package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Interval;

/** Euclidean distance of two weight vectors. */
public final class Distance implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("distance", Kind.NUMBER, "Euclidean distance of two weight vectors.",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize();
    double[] u = arguments.weights(0).plain();
    double[] v = arguments.weights(1).plain();
    double[] difference = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      difference[i] = u[i] - v[i];
    }
    double norm = Weights.norm(difference);
    double error = arguments.plainError(0) + arguments.plainError(1)
        + Rounding.gamma(4) * (Weights.norm(u) + Weights.norm(v)) + Rounding.gamma(u.length + 4) * norm;
    return new Value.Number(Interval.around(norm, error));
  }
}
