package org.lemmata.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.lemmata.network.Problem;
import org.lemmata.network.Ring;

/** Second derivatives along one direction by Hipparchus, and from them a Hessian by polarisation. */
public final class SecondDerivative implements Ring<UnivariateDerivative2> {

  private SecondDerivative() {}

  /** {@code size x size}: of the correlation, or of the training loss, which then has to be the square loss. */
  public static double[][] hessian(Problem problem, double[] w, boolean ofLoss) {
    int n = w.length;
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      hessian[i][i] = along(problem, w, ofLoss, i, i);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        hessian[i][j] = (along(problem, w, ofLoss, i, j) - hessian[i][i] - hessian[j][j]) / 2;
        hessian[j][i] = hessian[i][j];
      }
    }
    return hessian;
  }

  /** Along the sum of two coordinate vectors, or along one of them. */
  private static double along(Problem problem, double[] w, boolean ofLoss, int i, int j) {
    List<UnivariateDerivative2> line = new ArrayList<>();
    for (int k = 0; k < w.length; k++) {
      line.add(new UnivariateDerivative2(w[k], k == i || k == j ? 1 : 0, 0));
    }
    SecondDerivative ring = new SecondDerivative();
    return (ofLoss ? problem.loss(ring, line) : problem.correlation(ring, line)).getSecondDerivative();
  }

  @Override
  public UnivariateDerivative2 constant(double value) {
    return new UnivariateDerivative2(value, 0, 0);
  }

  @Override
  public UnivariateDerivative2 add(UnivariateDerivative2 a, UnivariateDerivative2 b) {
    return a.add(b);
  }

  @Override
  public UnivariateDerivative2 multiply(UnivariateDerivative2 a, UnivariateDerivative2 b) {
    return a.multiply(b);
  }

  @Override
  public int sign(UnivariateDerivative2 a) {
    return (int) Math.signum(a.getValue());
  }
}
