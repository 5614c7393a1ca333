package org.lemmata.dynamics.tube.smooth;

import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.SymmetricMatrix;

/**
 * How fast distances may grow on a part of a piece, per unit of time. The largest eigenvalue of a symmetric matrix is
 * convex in it, so that on average it is at most the mean of those at both ends, up to what the matrix bends.
 *
 * @param mean of the one-sided Lipschitz constant of the weights over the part
 * @param most of it anywhere on the part
 * @param ofLogNorm bounds the derivative of the velocity of the logarithmic norm by the direction
 * @param logNorm the largest derivative of that velocity by the logarithmic norm
 * @param added where directions are bound to the sphere, per unit of time
 * @param addedToLogNorm the same for the logarithmic norm
 * @param bend how much of {@code mean} and {@code most} is due to what the matrix bends on the part
 */
record Growth(double mean, double most, double ofLogNorm, double logNorm, double added,
    double addedToLogNorm, double bend, Steepness steepness) {

  /**
   * The derivative of the velocity of the logarithmic norm by the direction, along the sphere and across it: there the
   * inner product of the difference {@code d} of two directions with one of them is at most half of
   * {@code ||p|^2 - 1| + |d|^2}.
   */
  private record Along(double tangent, double normal) {

    static Along of(Model[][] columns, Model[] near, int n) {
      Model inner = Model.ZERO;
      for (int i = 0; i < n; i++) {
        inner = inner.plus(columns[i][n].times(near[i], 2));
      }
      double[] tangent = new double[n];
      for (int i = 0; i < n; i++) {
        Model normal = inner.times(near[i], 2).times(Model.constant(-1, 0), 2);
        tangent[i] = columns[i][n].plus(normal).most();
      }
      return new Along(Roundoff.above(Weights.norm(tangent)), inner.most());
    }
  }

  /**
   * @param near the state on this part, what is within {@code radii} included
   * @param offSphere bounds {@code ||p|^2 - 1|} on the curve
   */
  static Growth of(SmoothFlow flow, Model[] near, int degree, Radii radii, double offSphere) {
    int n = flow.weights();
    Models models = Models.of(flow.program(), near, degree);
    Model[][] columns = new Model[near.length][];
    double squares = 0;
    for (int j = 0; j < near.length; j++) {
      columns[j] = models.slopes(j);
      for (int i = 0; i < n && j < n; i++) {
        squares += columns[j][i].most() * columns[j][i].most();
      }
    }
    double normal = flow.isPolar() ? 2 * Math.sqrt(squares) : 0;
    Ends ends = Ends.of(columns, near, n, normal);
    double length = flow.isPolar() ? length(near, n) : 0;
    double onSphere = normal * length / 2;
    double more = ends.bend() + onSphere * radii.weights();
    double[] column = new double[n];
    for (int i = 0; flow.isPolar() && i < n; i++) {
      column[i] = columns[n][i].most();
    }
    Along row = flow.isPolar() ? Along.of(columns, near, n) : new Along(0, 0);
    return new Growth(
        Roundoff.above((ends.first() + ends.last()) / 2 + more),
        Roundoff.above(Math.max(ends.first(), ends.last()) + more),
        Roundoff.above(row.tangent() + row.normal() * radii.weights() / 2),
        flow.isPolar() ? columns[n][n].range().hi() : 0,
        Roundoff.above(onSphere * offSphere), Roundoff.above(row.normal() * offSphere / 2),
        ends.bend(),
        new Steepness(Roundoff.above(Math.sqrt(squares)), Roundoff.above(Weights.norm(column))));
  }

  private static double length(Model[] near, int n) {
    double[] sizes = new double[n];
    for (int i = 0; i < n; i++) {
      sizes[i] = near[i].most();
    }
    return Roundoff.above(Weights.norm(sizes));
  }

  /**
   * The largest eigenvalues of the symmetric part of the derivative at both ends of a part.
   *
   * @param bend how far it may be from what lies straight between the ends
   */
  private record Ends(double first, double last, double bend) {

    /**
     * @param normal so many times the projection on the curve is taken off: two points of a sphere differ along the
     *     sphere, so that what happens across it counts for nothing
     */
    static Ends of(Model[][] columns, Model[] near, int n, double normal) {
      double[][] first = new double[n][n];
      double[][] last = new double[n][n];
      double[] bends = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          Model entry = columns[j][i].plus(columns[i][j]).times(Model.constant(0.5, 0), Integer.MAX_VALUE);
          Model across = near[i].times(near[j], 2).times(Model.constant(-normal, 0), Integer.MAX_VALUE);
          Straight straight = Straight.of(normal == 0 ? entry : entry.plus(across));
          first[i][j] = straight.first();
          last[i][j] = straight.last();
          bends[i] += straight.bend();
          bends[j] += i == j ? 0 : straight.bend();
        }
      }
      double bend = 0;
      for (double sum : bends) {
        bend = Math.max(bend, sum);
      }
      return new Ends(
          new SymmetricMatrix(first).boundOnEigenvalues(), new SymmetricMatrix(last).boundOnEigenvalues(),
          Roundoff.above(bend));
    }
  }

  /** Values at both ends, and how far the values between are from the chord. */
  private record Straight(double first, double last, double bend) {

    static Straight of(Model model) {
      double sum = 0;
      double sizes = 0;
      double bend = 0;
      for (int k = 0; k < model.c().length; k++) {
        double size = Math.abs(model.c()[k]);
        sum += model.c()[k];
        sizes += size;
        // s - s^k is at most 1/4 for k = 2, and below 1 for others.
        bend += k < 2 ? 0 : k == 2 ? size / 4 : size;
      }
      return new Straight(model.c()[0], sum,
          Roundoff.above(bend + model.error() + Roundoff.gamma(model.c().length) * sizes));
    }
  }
}
