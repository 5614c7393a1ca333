package org.lemmata.dynamics.flow.early;

/**
 * The way of a neuron {@code (a, w)} through one cell, in units of {@code |a|} where it entered (boursier2025early,
 * D.1). The part of {@code w} across the pull rests; {@code p = sign(a) <w, e>} along its direction {@code e} and
 * {@code |a|} are {@code C sinh(theta)} and {@code C cosh(theta)} with {@code theta' = delta}, the length of the pull.
 * For {@code C = 0} both are exponentials.
 *
 * @param p where it entered, so that {@code C^2 + p^2 = 1}
 * @param spread {@code C}
 */
record Hyperbola(int sign, double delta, double[] e, double[] across, double p, double spread) {

  /** When {@code p} comes to a value that it will have; infinite where it never does. */
  double time(double there) {
    if (spread > 0) {
      return (asinh(there / spread) - asinh(p / spread)) / delta;
    }
    return there * p > 0 ? Math.abs(Math.log(there / p)) / delta : Double.POSITIVE_INFINITY;
  }

  private static double asinh(double v) {
    return v < 0 ? -asinh(-v) : Math.log(v + Math.sqrt(v * v + 1));
  }

  private double theta(double after) {
    return asinh(p / spread) + delta * after;
  }

  /** {@code w} where {@code p} is {@code there}. */
  double[] at(double there) {
    return combined(1, there);
  }

  /** {@code |a|} there. */
  double size(double there) {
    return Math.hypot(spread, there);
  }

  /** {@code ln |a|} after a time. */
  double logSize(double after) {
    if (spread == 0) {
      return Math.signum(p) * delta * after;
    }
    double turned = Math.abs(theta(after));
    return Math.log(spread / 2) + turned + Math.log1p(Math.exp(-2 * turned));
  }

  /** {@code w/|a|} after a time. */
  double[] direction(double after) {
    return spread == 0
        ? combined(0, Math.signum(p))
        : combined(Math.exp(-logSize(after)), StrictMath.tanh(theta(after)));
  }

  private double[] combined(double rest, double along) {
    double[] v = new double[e.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = rest * across[i] + sign * along * e[i];
    }
    return v;
  }

  /** {@code ln(|D| - <D, w/a>) = ln(delta (1 - tanh(theta)))} after a time. */
  double logGap(double after) {
    if (spread == 0) {
      return p > 0 ? Double.NEGATIVE_INFINITY : Math.log(2 * delta);
    }
    double theta = theta(after);
    return Math.log(2 * delta) - Math.max(0, 2 * theta) - Math.log1p(Math.exp(-2 * Math.abs(theta)));
  }
}
