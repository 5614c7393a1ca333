package org.lemmata.quantity.measure.curvature;

import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Rounding;
import org.lemmata.quantity.measure.Signature;

/** Second-order behaviour of the correlation on the sphere. */
public final class Curvature implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("curvature", Kind.NUMBER,
        "Eigenvalue number i, the largest first, of the Hessian of N on the unit sphere at u = w/|w|: of grad^2 N(u) "
            + "- L N(u) on the tangent space. At a KKT point, a positive one means that u is no local maximum; minus "
            + "the first is the spherical gap g (kumar2025early).",
        Signature.weights(), Signature.index("i"));
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return true;
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (problem.network().order() < 2) {
      throw new Undefined(Reason.UNCOVERED, "curvature is implemented only for networks of order two or more");
    }
    double[] u = Weights.unit(arguments.weights(0).values());
    int i = arguments.index(1, 1, u.length - 1);
    double weightError = arguments.point(0).error() / arguments.weights(0).valueNorm() + Rounding.gamma(u.length + 6L);
    Hessian whole = Hessian.of(problem, u, weightError, arguments.point(0).error() == 0, false);
    double unit = Math.max(whole.matrix().elementMaxAbs(), Double.MIN_NORMAL);
    SimpleMatrix scaled = whole.matrix().divide(unit);
    SimpleMatrix direction = new SimpleMatrix(u);
    // By Euler's identity <u, grad^2 N(u) u> = (L - 1) L N(u).
    double radial = direction.dot(scaled.mult(direction)) / (problem.network().order() - 1);
    SimpleMatrix projection = SimpleMatrix.identity(u.length).minus(direction.mult(direction.transpose()));
    SimpleMatrix tangent = projection.mult(scaled.minus(SimpleMatrix.identity(u.length).scale(radial)))
        .mult(projection);
    // The radial direction is sent below everything else, so that it does not count.
    double below = 2 * tangent.normF() + 1;
    SimpleMatrix shifted = tangent.minus(direction.mult(direction.transpose()).scale(below));
    double size = scaled.normF() + Math.abs(radial) + below;
    Interval inUnits = new Hessian(shifted, 8 * size * (weightError + Rounding.gamma(8L * u.length))).eigenvalue(i);
    return new Value.Number(inUnits.times(Interval.of(unit)).widen(2 * whole.error()));
  }
}
