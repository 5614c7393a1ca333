package org.lemmata.measure.function;

import org.lemmata.derivative.AutomaticDerivative;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;
import org.lemmata.symbolic.SymbolicDerivative;

/** The gradient of the correlation, by one of several independent methods. */
public final class Gradient implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("gradient", Kind.WEIGHTS, "Gradient of N at w, by \"back-propagation\" (default), \"automatic\" differentiation, \"symbolic\" derivation on the activation cell, or central \"differences\".",
        Signature.weights(), Signature.word("method", "back-propagation", "automatic", "symbolic", "differences")).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] w = arguments.weights(0).plain();
    String method = arguments.size() > 1 ? arguments.word(1) : "back-propagation";
    double weightError = arguments.plainError(0);
    GradientBound.requireClear(problem, w, weightError);
    double rounding = GradientBound.ofCorrelation(problem, w, weightError);
    return switch (method) {
      case "back-propagation" -> new Value.Point(Weights.of(problem.correlationGradient(w)), rounding);
      case "automatic" -> new Value.Point(Weights.of(AutomaticDerivative.gradient(problem, w)), rounding);
      case "symbolic" -> new Value.Point(Weights.of(SymbolicDerivative.gradient(problem, w)), rounding);
      case "differences" -> {
        if ((long) w.length * w.length * problem.data().size() > 500_000_000) {
          throw new Undefined("there are too many weights for differences");
        }
        yield differences(problem, w, rounding);
      }
      default -> throw new Undefined("`" + method + "` is not a way to take a gradient");
    };
  }

  /** Central differences at two steps; the difference of both is the error estimate. */
  private static Value differences(Problem problem, double[] w, double propagated) {
    double step = 1e-5 * Math.max(1e-3, Weights.norm(w));
    double[] coarse = quotients(problem, w, 2 * step);
    double[] fine = quotients(problem, w, step);
    double rounding = Math.sqrt(w.length) * 4e-16 * Rounding.roundings(problem.network())
        * (1 + Math.abs(problem.correlation(w))) / step;
    double[] off = new double[w.length];
    for (int i = 0; i < off.length; i++) {
      off[i] = fine[i] - coarse[i];
    }
    return new Value.Point(Weights.of(fine), 2 * Weights.norm(off) + rounding + propagated);
  }

  private static double[] quotients(Problem problem, double[] w, double step) {
    double[] result = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double[] moved = w.clone();
      moved[i] = w[i] + step;
      double up = problem.correlation(moved);
      moved[i] = w[i] - step;
      result[i] = (up - problem.correlation(moved)) / (2 * step);
    }
    return result;
  }
}
