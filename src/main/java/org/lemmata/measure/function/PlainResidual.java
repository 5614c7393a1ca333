package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Interval;

/** The same with the plain gradient. */
public final class PlainResidual implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("plainResidual", Kind.NUMBER, "Norm of grad N(u) - L N(u) u at u = w/|w| with relu'(0) = 0; not small at KKT points on kinks.",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    double[] u = Weights.unit(arguments.weights(0).values());
    double[] g = problem.correlationGradient(u);
    double norm = Weights.norm(Clarke.tangent(problem, u, g));
    double weightError = arguments.point(0).error() / arguments.weights(0).valueNorm();
    GradientBound.requireClear(problem, u, weightError);
    return new Value.Number(Interval.around(norm, GradientBound.ofResidual(problem, u, weightError)));
  }
}
