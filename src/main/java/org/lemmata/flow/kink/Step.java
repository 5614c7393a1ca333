package org.lemmata.flow.kink;

import java.util.function.UnaryOperator;

/**
 * One step of Dormand and Prince's method of order 5(4) with dense output of order 4 (Hairer, Norsett, Wanner, Solving
 * Ordinary Differential Equations I, section II.5, code DOPRI5).
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

  private final double[] start;
  private final double[] end;
  private final double[][] k = new double[7][];
  private final double length;

  /** @param slope the velocity at {@code start} */
  Step(UnaryOperator<double[]> velocity, double[] start, double[] slope, double length) {
    this.start = start;
    this.length = length;
    k[0] = slope;
    double[] y = start;
    for (int stage = 1; stage < 7; stage++) {
      y = start.clone();
      for (int s = 0; s < stage; s++) {
        double c = length * A[stage][s];
        for (int i = 0; c != 0 && i < y.length; i++) {
          y[i] += c * k[s][i];
        }
      }
      k[stage] = velocity.apply(y);
    }
    end = y;
  }

  double length() {
    return length;
  }

  double[] end() {
    return end;
  }

  /** The velocity at the end. */
  double[] slope() {
    return k[6];
  }

  /** The largest component of the local error, relative to {@code |y_i| + floor_i}. */
  double error(double[] floor) {
    double largest = 0;
    for (int i = 0; i < end.length; i++) {
      double e = 0;
      for (int s = 0; s < 7; s++) {
        e += ERROR[s] * k[s][i];
      }
      double size = Math.max(Math.abs(start[i]), Math.abs(end[i])) + floor[i];
      largest = Math.max(largest, Math.abs(length * e) / size);
    }
    return largest;
  }

  /** The state at {@code start + theta * length}, {@code 0 <= theta <= 1}. */
  double[] at(double theta) {
    double[] y = new double[end.length];
    for (int i = 0; i < y.length; i++) {
      double difference = end[i] - start[i];
      double bend = length * k[0][i] - difference;
      double twist = difference - length * k[6][i] - bend;
      double rest = 0;
      for (int s = 0; s < 7; s++) {
        rest += DENSE[s] * k[s][i];
      }
      double back = 1 - theta;
      y[i] = start[i] + theta * (difference + back * (bend + theta * (twist + back * length * rest)));
    }
    return y;
  }
}
