package org.lemmata.quantity.measure.function;

import java.util.List;
import org.lemmata.algebra.symbolic.SymbolicDerivative;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.number.Wide;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.derivative.AutomaticDerivative;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The gradient of the correlation, by one of several independent methods. */
public final class Gradient implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("gradient", Kind.WEIGHTS,
        "Gradient of N at w, by \"back-propagation\" (default), \"automatic\" differentiation, \"symbolic\" "
            + "derivation on the activation cell, or central \"differences\".",
        Signature.weights(), Signature.word("method", "back-propagation", "automatic", "symbolic", "differences"))
        .optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    String method = arguments.size() > 1 ? arguments.word(1) : "back-propagation";
    Forward forward = Forward.of(problem, arguments, 0);
    if (EnclosedGradient.isWanted(problem, w, forward.weightError())) {
      List<Wide> gradient = EnclosedGradient.ofCorrelation(problem, forward);
      boolean isDefault = method.equals("back-propagation");
      return GradientBound.within(isDefault ? Middles.of(gradient).values() : by(method, problem, w), gradient);
    }
    GradientBound.requireClear(problem, w, forward.weightError());
    double error = GradientBound.ofCorrelation(problem, w, forward.weightError());
    return method.equals("differences")
        ? Differences.of(problem, w).within(error)
        : new Value.Point(Weights.of(by(method, problem, w)), error);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.size() > 1 && arguments.word(1).equals("differences") || arguments.mayLeaveKinks(problem, 0);
  }

  private static double[] by(String method, Problem problem, double[] w) {
    return switch (method) {
      case "back-propagation" -> problem.correlationGradient(w);
      case "automatic" -> AutomaticDerivative.gradient(problem, w);
      case "symbolic" -> SymbolicDerivative.gradient(problem, w);
      case "differences" -> Differences.of(problem, w).gradient();
      default -> throw new Undefined(Reason.MISFIT, "`" + method + "` is not a way to take a gradient");
    };
  }
}
