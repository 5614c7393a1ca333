package org.lemmata.quantity.measure.function;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** Inner products of the inputs. */
public final class Gram implements Measure {
  private static final int MOST_POINTS = 1_000;

  @Override
  public Signature signature() {
    return Signature.of("gram", Kind.MATRIX, "Inner products of the inputs of a problem: entry (i, j) is <x_i, x_j>.",
        Signature.slot("problem", Kind.PROBLEM));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[][] x = arguments.problem(0).data().points();
    if (x.length > MOST_POINTS) {
      throw new Undefined(Reason.SIZE, "inner products are for at most " + MOST_POINTS + " points");
    }
    Interval[] gram = new Interval[x.length * x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i * x.length + j] = Euclid.inner(x[i], x[j]).interval();
        gram[j * x.length + i] = gram[i * x.length + j];
      }
    }
    return Middles.of(gram).matrix(x.length);
  }
}
