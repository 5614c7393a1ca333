package org.lemmata.dynamics.flow.kink;

/**
 * The least-norm element of {@code free + sum_s c_s n_s}, each {@code c_s} between what its unit adds on the negative
 * and on the positive side of its kink, by coordinate descent: the velocity on several kinks (boursier2025early).
 */
final class LeastNorm {
  private static final int SWEEPS = 20_000;
  private static final double STILL = 1e-13;

  private final double[] velocity;
  private final Normal[] normals;
  private final double[] width;
  private final double[] place;

  /** @param below and {@code above}: the multiples of the normals on either side */
  LeastNorm(double[] free, Normal[] normals, double[] below, double[] above) {
    this.velocity = free.clone();
    this.normals = normals;
    this.width = new double[below.length];
    this.place = new double[below.length];
    for (int s = 0; s < below.length; s++) {
      width[s] = above[s] - below[s];
      normals[s].addTo(velocity, below[s]);
    }
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (int s = 0; s < place.length; s++) {
        if (width[s] != 0) {
          double best = place[s] - normals[s].along(velocity) / (width[s] * normals[s].inner(normals[s]));
          moved = Math.max(moved, move(s, Math.max(0, Math.min(1, best))));
        }
      }
    }
  }

  private double move(int s, double to) {
    double by = to - place[s];
    normals[s].addTo(velocity, by * width[s]);
    place[s] = to;
    return Math.abs(by);
  }

  double[] velocity() {
    return velocity;
  }

  /** Where between its sides unit {@code s} is: 0 on the negative, 1 on the positive one. */
  double place(int s) {
    return place[s];
  }
}
