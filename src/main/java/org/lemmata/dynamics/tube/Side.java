package org.lemmata.dynamics.tube;

/** Where a neuron is on a sample: on either side of its kink, or sliding along it. */
enum Side {
  ACTIVE, INACTIVE, SLIDING;

  /**
   * The slope of the activation there; a sliding neuron is counted as inactive, and what holds it on the kink is added.
   */
  double slope(double inactive) {
    return this == ACTIVE ? 1 : inactive;
  }
}
