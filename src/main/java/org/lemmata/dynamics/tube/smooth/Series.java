package org.lemmata.dynamics.tube.smooth;

import java.util.function.IntToDoubleFunction;

/**
 * Taylor coefficients of the solution from a state, order by order: the coefficient of a velocity is made of those
 * before. A candidate for a curve, of which nothing is believed.
 */
final class Series {
  private final Program program;
  private final double[][] state;
  private final double[][] numbers;
  private final boolean[] positive;

  private Series(Program program, double[] state, boolean[] positive, int order) {
    this.program = program;
    this.positive = positive;
    this.state = new double[state.length][order + 1];
    for (int i = 0; i < state.length; i++) {
      this.state[i][0] = state[i];
    }
    this.numbers = new double[program.size()][order + 1];
  }

  /**
   * @param positive on which side of zero the numbers with kinks are, by position
   * @param unit of time, in which the solution is expanded
   */
  static Series of(Program program, double[] state, boolean[] positive, int order, double unit) {
    Series series = new Series(program, state, positive, order);
    for (int k = 0; k <= order; k++) {
      series.next(k, unit);
    }
    return series;
  }

  private void next(int k, double unit) {
    for (int at = 0; at < numbers.length; at++) {
      numbers[at][k] = program.operations().get(at).coefficient(this, at, k);
    }
    for (int i = 0; i < state.length && k + 1 < state[i].length; i++) {
      state[i][k + 1] = unit / (k + 1) * numbers[program.velocity()[i]][k];
    }
  }

  double ofState(int index, int k) {
    return state[index][k];
  }

  /** Coefficients of the number at this position. */
  double[] of(int position) {
    return numbers[position];
  }

  boolean isPositive(int position) {
    return positive[position];
  }

  /** {@code [number of the state][k]}. */
  double[][] state() {
    return state;
  }

  /** Coefficient {@code k > 0} of what has the slope {@code a' g}; {@code a} may be shorter. */
  static double integrated(double[] a, IntToDoubleFunction g, int k) {
    double sum = 0;
    for (int l = 1; l <= Math.min(k, a.length - 1); l++) {
      sum += l * a[l] * g.applyAsDouble(k - l);
    }
    return sum / k;
  }

  static double convolved(double[] a, double[] b, int k) {
    double sum = 0;
    for (int l = 0; l <= k; l++) {
      sum += a[l] * b[k - l];
    }
    return sum;
  }
}
