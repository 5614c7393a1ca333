package org.lemmata.dynamics.tube.smooth;

import java.util.Arrays;
import org.lemmata.dynamics.tube.Polynomial;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * One polynomial piece of a curve, of length {@code h} in time.
 *
 * @param curves of the numbers of the state, over {@code [0, 1]}
 */
record Piece(SmoothFlow flow, double h, Polynomial[] curves) {

  static Piece of(SmoothFlow flow, double h, double[][] coefficients, double s) {
    return new Piece(flow, h,
        Arrays.stream(coefficients).map(c -> new Polynomial(c).until(s)).toArray(Polynomial[]::new));
  }

  double[] at(double s) {
    return Arrays.stream(curves).mapToDouble(c -> c.value(s)).toArray();
  }

  int degree() {
    return curves[0].c().length - 1;
  }

  /** Bounds the distance between the curve and what {@link #at} gives. */
  double rounding() {
    return Roundoff.above(Weights.norm(Arrays.stream(curves).mapToDouble(Piece::rounding).toArray()));
  }

  /** Coefficient {@code k} goes through {@code 2k + 1} roundings. */
  private static double rounding(Polynomial curve) {
    double sum = 0;
    for (int k = 0; k < curve.c().length; k++) {
      sum += Roundoff.gamma(2L * k + 1) * Math.abs(curve.c()[k]);
    }
    return Roundoff.above(sum);
  }

  /** Never less than the norm of the weights. */
  double size() {
    return Roundoff.above(
        Weights.norm(Arrays.stream(curves, 0, flow.weights()).mapToDouble(Polynomial::size).toArray()));
  }

  /** The curve and what is at most {@code radii} from it, from {@code a} to {@code b}, as models of low degree. */
  Model[] part(double a, double b, int degree, Radii radii) {
    Model[] models = new Model[curves.length];
    Arrays.setAll(models, i -> Model.part(curves[i], a, b, degree)
        .within(i < flow.weights() ? radii.weights() : radii.logNorm()));
    return models;
  }

  /** The curve alone. */
  Model[] whole() {
    return Arrays.stream(curves).map(c -> new Model(c.c(), 0)).toArray(Model[]::new);
  }
}
