package org.lemmata.quantity.measure.weight;

import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** A linear combination of two weight vectors. */
public final class Combine implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("combine", Kind.WEIGHTS, "The weight vector x*a + y*b.",
        Signature.slot("x", Kind.NUMBER), Signature.slot("a", Kind.WEIGHTS), Signature.slot("y", Kind.NUMBER),
        Signature.slot("b", Kind.WEIGHTS));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    arguments.requireSameSize(1, 3);
    double unit = Join.unit(arguments.weights(1), arguments.weights(3));
    Middles sum = Middles.combined(term(arguments, 0, unit), term(arguments, 2, unit));
    return new Value.Point(new Weights(sum.values(), unit), sum.error());
  }

  private static Middles.Term term(Arguments arguments, int i, double unit) {
    Value.Point scaled = Join.inUnit(arguments.point(i + 1), unit);
    return new Middles.Term(arguments.number(i), scaled.weights().values(), scaled.error());
  }
}
