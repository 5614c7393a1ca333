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

/** Euclidean norm of weights, Frobenius norm of a matrix. */
public final class Norm implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("norm", Kind.NUMBER, "Euclidean norm of weights, or Frobenius norm of a matrix.",
        Signature.slot("x", Kind.WEIGHTS, Kind.MATRIX));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (arguments.isMatrix(0)) {
      Value.Matrix m = arguments.matrix(0);
      double[] entries = m.entries();
      double norm = Weights.norm(entries);
      return new Value.Number(Interval.around(norm, m.error() + Rounding.gamma(entries.length + 4) * norm));
    }
    Value.Point p = arguments.point(0);
    double norm = p.weights().valueNorm();
    Interval values = Interval.around(norm, p.error() + Rounding.gamma(p.weights().size() + 4) * norm);
    double logScale = p.weights().logScale();
    return new Value.Number(logScale == 0 ? values : values.times(Interval.of(logScale).exp()));
  }
}
