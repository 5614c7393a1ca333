package org.lemmata.network;

import org.lemmata.kernel.number.Intervals;

/**
 * {@code sigma(s) = max(s, slope*s)^power} with {@code -1 <= slope <= 1}: ReLU (0, 1), leaky ReLU, their powers, the
 * identity (1, 1), the absolute value (-1, 1) and the square (-1, 2). Positively homogeneous of degree {@code power};
 * {@code sigma'(0) = 0} for ReLU by convention.
 */
public record Activation(double slope, int power) {

  public Activation {
    if (!(slope >= -1 && slope <= 1) || power < 1 || power > 16) {
      throw new IllegalArgumentException("an activation has a slope in [-1, 1] and a power from 1 to 16");
    }
  }

  /** Whether the gradient is locally Lipschitz. */
  public boolean isSmooth() {
    return power > 1 || slope == 1;
  }

  public double value(double s) {
    double base = s > 0 ? s : slope * s;
    return power == 1 ? base : power(base, power);
  }

  public double derivative(double s) {
    double factor = s > 0 ? 1 : slope;
    return power == 1 ? factor : power * factor * power(factor * s, power - 1);
  }

  public <T> T apply(Ring<T> ring, T s) {
    return ring.power(isPolynomial() ? s : ring.bend(s, slope), power);
  }

  public Intervals apply(Intervals s) {
    return (isPolynomial() ? s : s.bend(slope)).power(power);
  }

  /** The identity and even powers of the absolute value have no kink, also where the sign of {@code s} is not known. */
  public boolean isPolynomial() {
    return slope == 1 || slope == -1 && power % 2 == 0;
  }

  private static double power(double base, int exponent) {
    double result = base;
    for (int i = 1; i < exponent; i++) {
      result *= base;
    }
    return result;
  }
}
