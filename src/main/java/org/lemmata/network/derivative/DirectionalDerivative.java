package org.lemmata.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.UnivariateDerivative1;
import org.lemmata.network.Problem;
import org.lemmata.network.Ring;

/** Derivatives along one direction by Hipparchus, for networks of any size: the forward pass with dual numbers. */
public final class DirectionalDerivative implements Ring<UnivariateDerivative1> {

  private DirectionalDerivative() {}

  /** Of the correlation. */
  public static double ofCorrelation(Problem problem, double[] w, double[] direction) {
    return problem.correlation(new DirectionalDerivative(), along(w, direction)).getFirstDerivative();
  }

  /** Of the training loss, which has to be the square loss. */
  public static double ofLoss(Problem problem, double[] w, double[] direction) {
    return problem.loss(new DirectionalDerivative(), along(w, direction)).getFirstDerivative();
  }

  private static List<UnivariateDerivative1> along(double[] w, double[] direction) {
    List<UnivariateDerivative1> line = new ArrayList<>();
    for (int i = 0; i < w.length; i++) {
      line.add(new UnivariateDerivative1(w[i], direction[i]));
    }
    return line;
  }

  @Override
  public UnivariateDerivative1 constant(double value) {
    return new UnivariateDerivative1(value, 0);
  }

  @Override
  public UnivariateDerivative1 add(UnivariateDerivative1 a, UnivariateDerivative1 b) {
    return a.add(b);
  }

  @Override
  public UnivariateDerivative1 multiply(UnivariateDerivative1 a, UnivariateDerivative1 b) {
    return a.multiply(b);
  }

  @Override
  public int sign(UnivariateDerivative1 a) {
    return (int) Math.signum(a.getValue());
  }
}
