package org.lemmata.network.linear;

import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOption;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.QuadraticFunction;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** Minimise {@code |w|^2/2} subject to {@code <row, w> >= 1} for every row. */
public record QuadraticProgram(double[][] rows) {
  private static final int STEPS = 20_000;

  /**
   * A minimiser up to some four digits: whoever builds a proof on it checks it.
   *
   * @throws Undefined where the method gives up
   */
  public double[] solve() {
    int size = rows[0].length;
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    try {
      return new ADMMQPOptimizer()
          .optimize(
              new ObjectiveFunction(
                  new QuadraticFunction(MatrixUtils.createRealIdentityMatrix(size).getData(), new double[size], 0)),
              new LinearInequalityConstraint(rows, ones), new ADMMQPOption(), new MaxEval(STEPS), new MaxIter(STEPS))
          .getX().toArray();
    } catch (MathRuntimeException failure) {
      throw new Undefined(Reason.STUCK, "quadratic program: " + failure.getMessage());
    }
  }
}
