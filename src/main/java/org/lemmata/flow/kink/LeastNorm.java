package org.lemmata.flow.kink;

import org.lemmata.model.Weights;

/**
 * The least-norm element of {@code free + sum_s eta_s pull_s x_s} over {@code eta} in the box {@code [slope, 1]}, by
 * coordinate descent: the velocity of a neuron on several kinks (boursier2025early).
 */
final class LeastNorm {
  private static final int SWEEPS = 20_000;
  private static final double STILL = 1e-13;

  private final double[] velocity;
  private final double[] eta;

  /** @param x inputs whose kinks the neuron lies on; pulls of zero leave their derivative at the slope */
  LeastNorm(double[] free, double[][] x, double[] pull, double slope) {
    velocity = free.clone();
    eta = new double[pull.length];
    for (int s = 0; s < eta.length; s++) {
      move(s, slope, x, pull);
    }
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (int s = 0; s < eta.length; s++) {
        if (pull[s] != 0) {
          double best = eta[s] - Weights.inner(velocity, x[s]) / (pull[s] * Weights.inner(x[s], x[s]));
          moved = Math.max(moved, move(s, Math.max(slope, Math.min(1, best)), x, pull));
        }
      }
    }
  }

  private double move(int s, double to, double[][] x, double[] pull) {
    double by = to - eta[s];
    for (int d = 0; d < velocity.length; d++) {
      velocity[d] += by * pull[s] * x[s][d];
    }
    eta[s] = to;
    return Math.abs(by);
  }

  double norm() {
    return Weights.norm(velocity);
  }

  double derivative(int s) {
    return eta[s];
  }
}
