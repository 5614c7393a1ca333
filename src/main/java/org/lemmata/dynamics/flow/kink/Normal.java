package org.lemmata.dynamics.flow.kink;

import org.lemmata.network.Weights;

/** The gradient of a pre-activation in the weights: {@code values} from entry {@code start} on, zero elsewhere. */
record Normal(int start, double[] values) {
  private static final double PARALLEL = 1e-9;

  /** The inner product with a vector of weights. */
  double along(double[] v) {
    double sum = 0;
    for (int k = 0; k < values.length; k++) {
      sum += values[k] * v[start + k];
    }
    return sum;
  }

  /** Its norm on some of the weights. */
  double norm(int from, int length) {
    double norm = 0;
    for (int k = Math.max(from, start); k < Math.min(from + length, start + values.length); k++) {
      norm = Math.hypot(norm, values[k - start]);
    }
    return norm;
  }

  double norm() {
    return norm(start, values.length);
  }

  double inner(Normal other) {
    int from = Math.max(start, other.start);
    int to = Math.min(start + values.length, other.start + other.values.length);
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += values[k - start] * other.values[k - other.start];
    }
    return sum;
  }

  /** The multiple of the other one that is nearest to this. */
  double over(Normal other) {
    return inner(other) / other.inner(other);
  }

  /** Whether one is a multiple of the other, up to what is left of the distance to a kink that was located. */
  boolean isParallelTo(Normal other) {
    double c = over(other);
    double[] rest = new double[Math.max(start + values.length, other.start + other.values.length)];
    addTo(rest, 1);
    other.addTo(rest, -c);
    return Weights.norm(rest) <= PARALLEL * norm();
  }

  /** Adds {@code c} times the normal. */
  void addTo(double[] v, double c) {
    for (int k = 0; k < values.length; k++) {
      v[start + k] += c * values[k];
    }
  }
}
