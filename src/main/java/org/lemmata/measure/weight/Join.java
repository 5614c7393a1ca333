package org.lemmata.measure.weight;

import java.util.Arrays;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;

/** The weights of a sum of two networks from those of its summands. */
public final class Join implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("join", Kind.WEIGHTS, "The weights of a sum of networks with blocks a and b, of the problem that is named.",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS), Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Weights a = arguments.weights(0);
    Weights b = arguments.weights(1);
    double unit = Math.max(a.logScale(), b.logScale());
    double first = Math.exp(a.logScale() - unit);
    double second = Math.exp(b.logScale() - unit);
    double[] both = Arrays.copyOf(Weights.times(first, a.values()), a.size() + b.size());
    System.arraycopy(Weights.times(second, b.values()), 0, both, a.size(), b.size());
    double error = first * arguments.point(0).error() + second * arguments.point(1).error() + Rounding.gamma(8) * Weights.norm(both);
    return new Value.Point(new Weights(both, unit), error).of(arguments.problem(2));
  }
}
