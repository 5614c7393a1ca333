package org.lemmata.dynamics.tube.smooth;

import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/**
 * Physical time in polar coordinates, {@code t' = r^(2-L)} in the clock {@code int r^(L-2) dt}: an integral along the
 * curve, in units of {@code r^(2-L)} where it began.
 */
final class Clock {
  /** An exponential of little is a short polynomial. */
  private static final int PARTS = 4;

  private final int weights;
  private final double exponent;
  private double reference;
  private double pace;
  private Interval elapsed = Interval.of(0);

  /** @param logNorm where it begins, in polar coordinates */
  Clock(SmoothFlow flow, double logNorm) {
    this.weights = flow.weights();
    this.exponent = 2.0 - flow.order();
    this.reference = logNorm;
  }

  /** From place {@code a} to place {@code b} of a piece. */
  void pass(Piece piece, Radii radii, double a, double b) {
    for (int p = 0; p < PARTS; p++) {
      part(piece, radii, a + (b - a) * p / PARTS, a + (b - a) * (p + 1) / PARTS);
    }
  }

  private void part(Piece piece, Radii radii, double a, double b) {
    int degree = piece.degree();
    Model logNorm = Model.part(piece.curves()[weights], a, b, degree).within(radii.logNorm());
    Model exponents = logNorm.plus(Model.constant(-reference, 0)).times(Model.constant(exponent, 0), degree);
    Model here = Exponential.of(exponents, degree);
    double sum = 0;
    double sizes = 0;
    for (int k = 0; k < here.c().length; k++) {
      sum += here.c()[k] / (k + 1);
      sizes += Math.abs(here.c()[k]) / (k + 1);
    }
    double length = piece.h() * (b - a);
    double off = here.error() + Roundoff.gamma(16L + 2L * degree) * sizes;
    pace = Math.max(pace, here.most());
    elapsed = elapsed.plus(Interval.around(length * sum, Roundoff.above(length * off)));
  }

  /**
   * The natural logarithm of the physical time since this was called last.
   *
   * @param late how far off the time of this call may be, and that of the last one
   */
  Interval logElapsed(double logNorm, double late) {
    // At both ends, where a little outside of what was passed it goes at most twice as fast.
    elapsed = elapsed.plus(Interval.around(0, Roundoff.above(4 * late * pace)));
    if (elapsed.lo() <= 0) {
      throw new NoTube(Obstacle.WIDE, ": the time that has passed");
    }
    Interval logElapsed = elapsed.log().plus(Interval.of(exponent).times(Interval.of(reference)));
    reference = logNorm;
    elapsed = Interval.of(0);
    pace = 0;
    return logElapsed;
  }
}
