package org.lemmata.measure;

import org.lemmata.model.Weights;
import org.lemmata.number.Interval;

/** {@code x*a + y*b} of two vectors of one length, with a bound on the norm of its error. */
public record LinearCombination(double[] values, double error) {
  /** Two products, a sum, and the scaling of what is combined. */
  private static final long ROUNDINGS = 16;

  /** A vector and a bound on the norm of its error. */
  public record Term(Interval factor, double[] vector, double error) {

    private double combinedError() {
      double factorError = factor.error() + Rounding.gamma(ROUNDINGS) * Math.abs(factor.middle());
      return (Math.abs(factor.middle()) + factor.error()) * error + factorError * Weights.norm(vector);
    }
  }

  public static LinearCombination of(Term a, Term b) {
    double[] sum = new double[a.vector().length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a.factor().middle() * a.vector()[i] + b.factor().middle() * b.vector()[i];
    }
    // What underflows is lost without a trace.
    return new LinearCombination(sum, a.combinedError() + b.combinedError() + 2 * sum.length * Double.MIN_NORMAL);
  }
}
