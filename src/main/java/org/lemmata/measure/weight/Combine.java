package org.lemmata.measure.weight;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.LinearCombination;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;

/** A linear combination of two weight vectors. */
public final class Combine implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("combine", Kind.WEIGHTS, "The weight vector x*a + y*b.",
        Signature.slot("x", Kind.NUMBER), Signature.slot("a", Kind.WEIGHTS), Signature.slot("y", Kind.NUMBER), Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize(1, 3);
    Weights a = arguments.weights(1);
    Weights b = arguments.weights(3);
    double unit = Math.max(a.logScale(), b.logScale());
    LinearCombination sum = LinearCombination.of(term(arguments, 0, unit), term(arguments, 2, unit));
    return new Value.Point(new Weights(sum.values(), unit), sum.error());
  }

  private static LinearCombination.Term term(Arguments arguments, int i, double unit) {
    Weights w = arguments.weights(i + 1);
    double scale = Math.exp(w.logScale() - unit);
    return new LinearCombination.Term(
        arguments.number(i), Weights.times(scale, w.values()), scale * arguments.point(i + 1).error());
  }
}
