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

/** How far a direction is from a KKT point of the correlation on the sphere. */
public final class Residual implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("residual", Kind.NUMBER,
        "Least norm of g - L N(u) u over Clarke gradients g of N at u = w/|w|: zero exactly at the KKT points of N "
            + "on the sphere (kumar2024directional). A pre-activation of a feed-forward network within "
            + "kink*|row||input| (default 1e-6) counts as on its kink; where a sample has kinks in two layers, only "
            + "bounded from above; sums of networks with kinks use the plain gradient.",
        Signature.weights(), Signature.slot("kink", Kind.NUMBER)).optional(1);
  }

  /** Without kinks there is one gradient, and no threshold below which a pre-activation counts as zero. */
  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return !problem.network().isSmooth() || arguments.hasMovingZeros(0);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    GradientBound.requireOrderTwo(problem);
    double[] u = Weights.unit(arguments.weights(0).values());
    double kink = arguments.size() > 1 ? arguments.number(1).sharp() : 1e-6;
    double weightError = arguments.point(0).error() / arguments.weights(0).valueNorm()
        + Tangent.vanished(arguments.weights(0).values(), u);
    if (!Clarke.covers(problem.network())) {
      GradientBound.requireClear(problem, u, weightError + Rounding.gamma(u.length + 6L));
      if (Tangent.isWanted(problem, u)) {
        return new Value.Number(Tangent.norm(problem, u, weightError));
      }
    }
    Tangent.requireTame(problem, u);
    Clarke.Residual least = Clarke.residual(problem, u, kink);
    double error = GradientBound.ofResidual(problem, u, weightError) + least.leftOut();
    Interval lower = Interval.around(least.lower(), least.lower() < least.upper() ? 0 : error);
    return new Value.Number(lower.hull(Interval.around(least.upper(), error)).within(0, Double.MAX_VALUE));
  }
}
