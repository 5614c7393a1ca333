package org.lemmata.flow.kink;

/** The gradient of a pre-activation in the weights: {@code values} from entry {@code start} on, zero elsewhere. */
record Normal(int start, double[] values) {

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

  /** Adds {@code c} times the normal. */
  void addTo(double[] v, double c) {
    for (int k = 0; k < values.length; k++) {
      v[start + k] += c * values[k];
    }
  }
}
