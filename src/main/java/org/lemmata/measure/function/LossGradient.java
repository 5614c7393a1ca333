package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.symbolic.SymbolicDerivative;

/** The gradient of the training loss. */
public final class LossGradient implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("lossGradient", Kind.WEIGHTS, "Gradient of the training loss at w, by \"back-propagation\" (default) or, for the square loss, \"symbolic\" derivation on the activation cell; at kinks with relu'(0) = 0.",
        Signature.weights(), Signature.word("method", "back-propagation", "symbolic")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    boolean symbolic = arguments.size() > 1 && arguments.word(1).equals("symbolic");
    double[] gradient = symbolic ? SymbolicDerivative.lossGradient(problem, w) : Weights.times(-1, problem.descent(w));
    double weightError = arguments.plainError(0);
    GradientBound.requireClear(problem, w, weightError);
    double[][] outputs = new double[problem.data().size()][];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = problem.network().output(w, problem.data().points()[i]);
    }
    double error =
        GradientBound.of(problem, w, weightError, (i, k, size) -> {
          double y = problem.data().labels()[i][k];
          double pull = Math.abs(problem.loss().pull(outputs[i][k], y));
          // The pull is itself a function of the output; |l''| is at most this for all three losses.
          double bend = problem.loss().factor() * (1 + y * y) + Math.abs(y) * pull;
          return problem.share() * (pull + bend * size);
        });
    return new Value.Point(Weights.of(gradient), error);
  }
}
