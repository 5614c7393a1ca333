package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * Polynomials in a part of their interval.
 *
 * @param off how far each is from its centre at most
 */
public record Reach(double[] centre, double[] off) {

  public static Reach of(Polynomial[] curves, double a, double b) {
    double[] centre = new double[curves.length];
    double[] off = new double[curves.length];
    for (int i = 0; i < curves.length; i++) {
      Interval range = curves[i].range(a, b);
      centre[i] = range.middle();
      off[i] = range.error();
    }
    return new Reach(centre, off);
  }

  /** How far the first of them are from their centre together. */
  public double radius(int first) {
    return Roundoff.above(Weights.norm(off, 0, first));
  }
}
