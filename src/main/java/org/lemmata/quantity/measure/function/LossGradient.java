package org.lemmata.quantity.measure.function;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.algebra.symbolic.SymbolicDerivative;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.EnclosedLoss;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The gradient of the training loss. */
public final class LossGradient implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lossGradient", Kind.WEIGHTS,
        "Gradient of the training loss at w, by \"back-propagation\" (default) or, for the square loss, \"symbolic\" "
            + "derivation on the activation cell; at kinks with relu'(0) = 0.",
        Signature.weights(), Signature.word("method", "back-propagation", "symbolic")).optional(1);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.mayLeaveKinks(problem, 0);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    Forward forward = Forward.of(problem, arguments, 0);
    boolean symbolic = arguments.size() > 1 && arguments.word(1).equals("symbolic");
    if (EnclosedGradient.isWanted(problem, w, forward.weightError())) {
      List<Wide> ascent = EnclosedGradient.descent(problem, forward).stream().map(Wide::negate).toList();
      return symbolic
          ? GradientBound.within(SymbolicDerivative.lossGradient(problem, w), ascent)
          : GradientBound.within(Middles.of(ascent).values(), ascent);
    }
    GradientBound.requireClear(problem, w, forward.weightError());
    double[] gradient = symbolic ? SymbolicDerivative.lossGradient(problem, w) : Weights.times(-1, problem.descent(w));
    return new Value.Point(Weights.of(gradient), error(problem, forward));
  }

  /**
   * The pulls are themselves functions of the outputs: all of their error passes, and the rounding of what they
   * multiply.
   */
  private static double error(Problem problem, Forward forward) {
    EnclosedLoss loss = new EnclosedLoss(problem);
    List<List<Interval>> pulls = new ArrayList<>();
    for (int i = 0; i < problem.data().size(); i++) {
      List<Wide> h = forward.outputs(problem.data().points()[i]);
      List<Interval> own = new ArrayList<>();
      for (int k = 0; k < h.size(); k++) {
        own.add(loss.pull(h.get(k), problem.data().labels()[i][k]).interval());
      }
      pulls.add(own);
    }
    return GradientBound.of(problem, forward.w(), forward.weightError(), (i, k, size) -> pulls.get(i).get(k).abs().hi())
        + GradientBound.passedOn(problem, forward, (i, k, size) -> 2 * pulls.get(i).get(k).error());
  }
}
