package org.lemmata.quantity.measure.function;

import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** The residual with the plain gradient. */
public final class PlainResidual implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("plainResidual", Kind.NUMBER,
        "Norm of grad N(u) - L N(u) u at u = w/|w| with relu'(0) = 0; not small at KKT points on kinks. With kink "
            + "given, a pre-activation within kink*|row||input| counts as 0, on the negative side; without it such a "
            + "point has no value.",
        Signature.weights(), Signature.slot("kink", Kind.NUMBER)).optional(1);
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.size() > 1 || arguments.hasMovingZeros(0);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    GradientBound.requireOrderTwo(problem);
    double[] u = Weights.unit(arguments.weights(0).values());
    double weightError = arguments.point(0).error() / arguments.weights(0).valueNorm()
        + Tangent.vanished(arguments.weights(0).values(), u);
    boolean offKinks = arguments.size() > 1 && Clarke.covers(problem.network());
    if (!offKinks) {
      GradientBound.requireClear(problem, u, weightError + Rounding.gamma(u.length + 6L));
    }
    if (!offKinks && Tangent.isWanted(problem, u)) {
      return new Value.Number(Tangent.norm(problem, u, weightError));
    }
    Tangent.requireTame(problem, u);
    double[] g = offKinks ? offKinks(problem, u, arguments.number(1).sharp()) : problem.correlationGradient(u);
    double norm = Weights.norm(Clarke.tangent(problem, u, g));
    return new Value.Number(
        Interval.around(norm, GradientBound.ofResidual(problem, u, weightError)).within(0, Double.MAX_VALUE));
  }

  private static double[] offKinks(Problem problem, double[] u, double kink) {
    Subgradient gradient = new Subgradient(problem, u);
    double slope = problem.network().layered().orElseThrow().activation().slope();
    for (Kinks.Unit unit : Kinks.at(problem, u, kink, gradient).units()) {
      unit.samples().forEach(i -> gradient.choose(i, unit.l(), unit.j(), slope));
    }
    return gradient.whole();
  }
}
