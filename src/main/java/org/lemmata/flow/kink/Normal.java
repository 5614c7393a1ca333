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
