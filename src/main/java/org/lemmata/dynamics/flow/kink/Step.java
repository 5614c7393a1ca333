package org.lemmata.dynamics.flow.kink;

import org.lemmata.network.dense.Rows;

/**
 * One step of Dormand and Prince's method of order 5(4) with dense output of order 4 (Hairer, Norsett, Wanner, Solving
 * Ordinary Differential Equations I, section II.5, code DOPRI5). One object serves step after step.
 */
final class Step {
  private static final double[][] A = {
      {},
      {1.0 / 5},
      {3.0 / 40, 9.0 / 40},
      {44.0 / 45, -56.0 / 15, 32.0 / 9},
      {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
      {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
      {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
  };
  private static final double[] ERROR = {
      71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
  };
  private static final double[] DENSE = {
      -12715105075.0 / 11282082432.0, 0, 87487479700.0 / 32700410799.0, -10690763975.0 / 1880347072.0,
      701980252875.0 / 199316789632.0, -1453857185.0 / 822651844.0, 69997945.0 / 29380423.0
  };

  private final Rows rows;
  private final double[] start;
  private final double[] end;
  private final double[] error;
  private final double[] dense;
  private final double[] first;
  private final double[] last;
  private double length;

  /** A right-hand side {@code y' = f(y)}. */
  @FunctionalInterface
  interface Velocity {
    void at(double[] y, double[] velocity);
  }

  Step(int dimension) {
    this.rows = new Rows(8, dimension);
    this.start = new double[dimension];
    this.end = new double[dimension];
    this.error = new double[dimension];
    this.dense = new double[dimension];
    this.first = new double[dimension];
    this.last = new double[dimension];
  }

  /** Takes a step; {@code slope} is the velocity at {@code from}. */
  void take(Velocity velocity, double[] from, double[] slope, double by) {
    length = by;
    System.arraycopy(from, 0, start, 0, start.length);
    System.arraycopy(slope, 0, first, 0, first.length);
    rows.set(0, start);
    rows.set(1, first);
    for (int stage = 1; stage < 7; stage++) {
      rows.weigh(0, 1);
      for (int s = 0; s < stage; s++) {
        rows.weigh(s + 1, by * A[stage][s]);
      }
      rows.sum(stage + 1, end);
      velocity.at(end, last);
      rows.set(stage + 1, last);
    }
    combine(ERROR, error);
    combine(DENSE, dense);
  }

  private void combine(double[] weights, double[] sum) {
    rows.weigh(0, 0);
    for (int s = 0; s < weights.length; s++) {
      rows.weigh(s + 1, length * weights[s]);
    }
    rows.sum(8, sum);
  }

  double length() {
    return length;
  }

  double[] start() {
    return start;
  }

  double[] end() {
    return end;
  }

  /** The velocity at the start. */
  double[] first() {
    return first;
  }

  /** The velocity at the end. */
  double[] last() {
    return last;
  }

  /** The largest entry of the local error, relative to {@code |y_i| + floor_i}. */
  double error(double[] floor) {
    double largest = 0;
    for (int i = 0; i < end.length; i++) {
      double size = Math.max(Math.abs(start[i]), Math.abs(end[i])) + floor[i];
      double relative = Math.abs(error[i]) / size;
      if (Double.isNaN(relative)) {
        return relative;
      }
      largest = Math.max(largest, relative);
    }
    return largest;
  }

  /** Writes the state at {@code start + theta * length}, {@code 0 <= theta <= 1}. */
  void at(double theta, double[] y) {
    at(theta, y, 0, y.length);
  }

  /** The same for the entries from {@code from} to {@code to - 1} only. */
  void at(double theta, double[] y, int from, int to) {
    double back = 1 - theta;
    for (int i = from; i < to; i++) {
      double difference = end[i] - start[i];
      double bend = length * first[i] - difference;
      double twist = difference - length * last[i] - bend;
      y[i] = start[i] + theta * (difference + back * (bend + theta * (twist + back * dense[i])));
    }
  }
}
