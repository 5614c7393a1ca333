package org.lemmata.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.differentiation.Gradient;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Ring;

/** The gradient of the correlation by forward-mode differentiation of the forward pass. */
public final class AutomaticDerivative implements Ring<Gradient> {
  private static final int MOST_WEIGHTS = 1_000;

  private final int size;

  private AutomaticDerivative(int size) {
    this.size = size;
  }

  public static double[] gradient(Problem problem, double[] w) {
    if (w.length > MOST_WEIGHTS) {
      throw new Undefined(Reason.SIZE, "automatic differentiation is for at most " + MOST_WEIGHTS + " weights");
    }
    List<Gradient> variables = new ArrayList<>();
    for (int i = 0; i < w.length; i++) {
      variables.add(Gradient.variable(w.length, i, w[i]));
    }
    return problem.correlation(new AutomaticDerivative(w.length), variables).getGradient();
  }

  @Override
  public Gradient constant(double value) {
    return Gradient.constant(size, value);
  }

  @Override
  public Gradient add(Gradient a, Gradient b) {
    return a.add(b);
  }

  @Override
  public Gradient multiply(Gradient a, Gradient b) {
    return a.multiply(b);
  }

  @Override
  public int sign(Gradient a) {
    return (int) Math.signum(a.getValue());
  }
}
