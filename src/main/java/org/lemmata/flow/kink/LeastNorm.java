package org.lemmata.flow.kink;

/**
 * The least-norm element of {@code free + sum_s eta_s pull_s n_s} over {@code eta} in the box {@code [slope, 1]}, by
 * coordinate descent: the velocity on several kinks (boursier2025early).
 */
final class LeastNorm {
  private static final int SWEEPS = 20_000;
  private static final double STILL = 1e-13;

  private final double[] velocity;
  private final double[] eta;

  /** @param normals of the kinks; pulls of zero leave their derivative at the slope */
  LeastNorm(double[] free, Normal[] normals, double[] pull, double slope) {
    velocity = free.clone();
    eta = new double[pull.length];
    for (int s = 0; s < eta.length; s++) {
      move(s, slope, normals, pull);
    }
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (int s = 0; s < eta.length; s++) {
        if (pull[s] != 0) {
          double best = eta[s] - normals[s].along(velocity) / (pull[s] * normals[s].inner(normals[s]));
          moved = Math.max(moved, move(s, Math.max(slope, Math.min(1, best)), normals, pull));
        }
      }
    }
  }

  private double move(int s, double to, Normal[] normals, double[] pull) {
    double by = to - eta[s];
    normals[s].addTo(velocity, by * pull[s]);
    eta[s] = to;
    return Math.abs(by);
  }

  double[] velocity() {
    return velocity;
  }

  double derivative(int s) {
    return eta[s];
  }
}
