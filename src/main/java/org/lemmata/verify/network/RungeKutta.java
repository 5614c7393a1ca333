package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * The fifth-order formula of Dormand and Prince.
 *
 * @param velocity of a state, whose last two numbers are a logarithm and a time
 * @param tolerance relative error of a step
 */
record RungeKutta(UnaryOperator<double[]> velocity, double tolerance) {
  /** Velocities that make each stage, the last of which is the next state. */
  private static final double[][] STAGES = {
      {1 / 5.0},
      {3 / 40.0, 9 / 40.0},
      {44 / 45.0, -56 / 15.0, 32 / 9.0},
      {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
      {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
      {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
  };

  /** The difference to the embedded fourth-order formula. */
  private static final double[] ERROR = {71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0,
      -1 / 40.0};

  /** How often a step asks for the velocity. */
  static final int CALLS = STAGES.length;

  /**
   * Where a step ends, with the velocity there.
   *
   * @param error in units of what is allowed
   */
  record Step(double[] end, double[] velocity, double error) {}

  /** A step of length {@code h} from a state with its velocity. */
  Step step(double[] from, double[] velocityThere, double h) {
    double[][] k = new double[STAGES.length + 1][];
    k[0] = velocityThere;
    double[] next = from;
    for (int stage = 0; stage < STAGES.length; stage++) {
      next = moved(from, h, STAGES[stage], k);
      k[stage + 1] = velocity.apply(next);
    }
    return new Step(next, k[STAGES.length], error(next, moved(new double[from.length], h, ERROR, k)));
  }

  private static double[] moved(double[] s, double h, double[] parts, double[][] k) {
    double[] moved = s.clone();
    for (int j = 0; j < parts.length; j++) {
      for (int i = 0; i < moved.length && parts[j] != 0; i++) {
        moved[i] += h * parts[j] * k[j][i];
      }
    }
    return moved;
  }

  /** Relative, but of the logarithm of a norm absolute; infinite where a number is not finite. */
  private double error(double[] next, double[] off) {
    int n = next.length - 2;
    double size = Linear.largest(Arrays.copyOf(next, n));
    double error = 0;
    for (int i = 0; i < next.length; i++) {
      double allowed = i == n ? 1 : Math.abs(next[i]) + Double.MIN_NORMAL + (i < n ? 1e-3 * size : 0);
      error = Math.max(error, Math.abs(off[i]) / (tolerance * allowed));
      if (!Double.isFinite(next[i]) || !Double.isFinite(off[i]) || Double.isNaN(error)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return error;
  }

  /** How long a step may be after one of length {@code h}. */
  static double length(double h, double error) {
    return h * Math.min(4, Math.max(0.2, 0.9 * Math.pow(error + 1e-12, -0.2)));
  }
}
