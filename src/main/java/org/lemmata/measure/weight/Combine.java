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
    Interval x = arguments.number(0);
    Interval y = arguments.number(2);
    double unit = Math.max(a.logScale(), b.logScale());
    double first = Math.exp(a.logScale() - unit);
    double second = Math.exp(b.logScale() - unit);
    double[] sum = new double[a.size()];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = x.middle() * first * a.values()[i] + y.middle() * second * b.values()[i];
    }
    double rounding = Rounding.gamma(16);
    double error =
        first * (Math.abs(x.middle()) * arguments.point(1).error() + (x.error() + rounding * Math.abs(x.middle())) * a.valueNorm())
            + second * (Math.abs(y.middle()) * arguments.point(3).error() + (y.error() + rounding * Math.abs(y.middle())) * b.valueNorm())
            + x.error() * first * arguments.point(1).error() + y.error() * second * arguments.point(3).error();
    return new Value.Point(new Weights(sum, unit), error);
  }
}
