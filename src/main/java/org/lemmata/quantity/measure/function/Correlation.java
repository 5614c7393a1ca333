package org.lemmata.quantity.measure.function;

import java.util.List;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The neural correlation function. */
public final class Correlation implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("correlation", Kind.NUMBER,
        "Neural correlation function N(u) = sum_i <z_i, H(x_i; u)>, z_i = -l'(0, y_i) (kumar2024directional).",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Forward forward = Forward.of(problem, arguments, 0);
    EnclosedLoss loss = new EnclosedLoss(problem);
    Wide sum = Wide.ZERO;
    for (int i = 0; i < problem.data().size(); i++) {
      List<Wide> h = forward.outputs(problem.data().points()[i]);
      for (int k = 0; k < h.size(); k++) {
        sum = sum.plus(loss.pullAtZero(problem.data().labels()[i][k]).times(h.get(k)));
      }
    }
    return new Value.Number(sum.interval());
  }
}
