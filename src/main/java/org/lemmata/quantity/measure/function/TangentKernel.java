package org.lemmata.quantity.measure.function;

import org.lemmata.network.Problem;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Forward;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Signature;

/** The neural tangent kernel. */
public final class TangentKernel implements Measure {

  @Override
  public Signature signature() {
    return Signature.of("tangentKernel", Kind.MATRIX,
        "Neural tangent kernel J J^T of the network on the data, where J = jacobian(w).",
        Signature.weights());
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    Value.Matrix jacobian = Jacobian.of(problem, Forward.of(problem, arguments, 0));
    return MatrixRing.product(jacobian, MatrixRing.transpose(jacobian));
  }

  @Override
  public boolean isEstimate(Problem problem, Arguments arguments) {
    return arguments.mayLeaveKinks(problem, 0);
  }

  @Override
  public Bend bends() {
    return Bend.ANYWHERE;
  }
}
