package org.lemmata.quantity.measure.weight;

import java.util.Arrays;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** The weights of a sum of two networks from those of its summands. */
public final class Join implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("join", Kind.WEIGHTS,
        "The weights of a sum of networks with blocks a and b, of the problem that is named.",
        Signature.slot("a", Kind.WEIGHTS), Signature.slot("b", Kind.WEIGHTS), Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Weights a = arguments.weights(0);
    double unit = unit(a, arguments.weights(1));
    Value.Point first = inUnit(arguments.point(0), unit);
    Value.Point second = inUnit(arguments.point(1), unit);
    double[] both = Arrays.copyOf(first.weights().values(), a.size() + arguments.weights(1).size());
    System.arraycopy(second.weights().values(), 0, both, a.size(), both.length - a.size());
    return new Value.Point(new Weights(both, unit), Math.nextUp(first.error() + second.error()))
        .of(arguments.problem(2));
  }

  /** The scale of the larger of two vectors; one that is zero has none. */
  static double unit(Weights a, Weights b) {
    return a.logNorm() >= b.logNorm() ? a.logScale() : b.logScale();
  }

  /** A vector as a multiple of a scale, rounded to it. */
  static Value.Point inUnit(Value.Point p, double unit) {
    Weights w = p.weights();
    if (w.logScale() == unit) {
      return p;
    }
    double factor = Math.exp(w.logScale() - unit);
    double relative = Rounding.gamma(8) * (1 + Math.abs(w.logScale()) + Math.abs(unit));
    double[] values = Weights.times(factor, w.values());
    return new Value.Point(new Weights(values, unit),
        factor * p.error() * (1 + relative) + relative * Weights.norm(values) + values.length * Double.MIN_NORMAL);
  }
}
