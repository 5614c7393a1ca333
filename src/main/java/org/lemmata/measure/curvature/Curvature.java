package org.lemmata.measure.curvature;

import org.ejml.simple.SimpleMatrix;
import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/** Second-order behaviour of the correlation on the sphere. */
public final class Curvature implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("curvature", Kind.NUMBER, "Eigenvalue number i, the largest first, of the Hessian of N on the unit sphere at u = w/|w|: of grad^2 N(u) - L N(u) on the tangent space. At a KKT point, a positive one means that u is no local maximum; minus the first is the spherical gap g (kumar2025early).",
        Signature.weights(), Signature.index("i"));
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (problem.network().order() < 2) {
      throw new Undefined("curvature is known for networks of order two and more");
    }
    double[] u = Weights.unit(arguments.weights(0).values());
    int i = arguments.index(1, 1, u.length - 1);
    double weightError = arguments.point(0).error() / arguments.weights(0).valueNorm() + Rounding.gamma(u.length + 6L);
    Hessian whole = Hessian.of(problem, u, weightError, false);
    double radial = problem.network().order() * problem.correlation(u);
    SimpleMatrix unit = new SimpleMatrix(u);
    SimpleMatrix projection = SimpleMatrix.identity(u.length).minus(unit.mult(unit.transpose()));
    SimpleMatrix tangent = projection.mult(whole.matrix().minus(SimpleMatrix.identity(u.length).scale(radial))).mult(projection);
    // The radial direction is sent below everything else, so that it does not count.
    double below = 2 * tangent.normF() + 1;
    SimpleMatrix shifted = tangent.minus(unit.mult(unit.transpose()).scale(below));
    double size = whole.matrix().normF() + Math.abs(radial) + below;
    double error = 2 * whole.error() + 8 * size * (weightError + Rounding.gamma(8L * u.length));
    return new Value.Number(new Hessian(shifted, error).eigenvalue(i));
  }
}
