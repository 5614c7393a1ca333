package org.lemmata.quantity.measure.function;

import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.network.derivative.Jet;
import org.lemmata.network.derivative.Jets;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Enclosing;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The derivatives of all outputs by all weights. */
public final class Jacobian implements Measure {
  private static final long MOST_WORK = 20_000_000;

  @Override
  public Signature signature() {
    return Signature.of("jacobian", Kind.MATRIX,
        "Derivatives of the outputs by the weights: a row for each output of x_1, then for each of x_2, and so on; a "
            + "column for each weight; on a kink the slope below zero.",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Forward forward = Forward.of(problem, arguments, 0);
    return of(problem, forward);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.mayLeaveKinks(problem, 0);
  }

  static Value.Matrix of(Problem problem, Forward forward) {
    int n = problem.data().size();
    int size = problem.network().size();
    int outputs = problem.network().outputs();
    if ((long) size * size * n * outputs > MOST_WORK) {
      throw new Undefined(Reason.SIZE, "a network of this size has too many derivatives for a matrix of them");
    }
    Jets<Wide> jets = new Jets<>(new Enclosing());
    Wide[] entries = new Wide[n * outputs * size];
    for (int c = 0; c < size; c++) {
      List<Jet<Wide>> line = jets.along(forward.weights(), c);
      for (int i = 0; i < n; i++) {
        List<Jet<Wide>> h = problem.network().output(jets, line, problem.data().points()[i]);
        for (int k = 0; k < outputs; k++) {
          entries[(i * outputs + k) * size + c] = h.get(k).slope();
        }
      }
    }
    return Middles.of(List.of(entries)).matrix(size);
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
