package org.lemmata.dynamics.tube.smooth;

import org.lemmata.kernel.number.Roundoff;

/**
 * Bounds on distances.
 *
 * @param weights of two weight vectors, or of two directions
 * @param logNorm of two logarithmic norms; 0 where there are none
 */
public record Radii(double weights, double logNorm) {

  Radii plus(double moreWeights, double moreLogNorm) {
    return new Radii(Roundoff.above(weights + moreWeights), Roundoff.above(logNorm + moreLogNorm));
  }

  boolean isWithin(Radii o) {
    return weights <= o.weights && logNorm <= o.logNorm;
  }

  /** Twice whatever is larger than here. */
  Radii enlargedTo(Radii o) {
    return new Radii(
        o.weights <= weights ? weights : 2 * o.weights, o.logNorm <= logNorm ? logNorm : 2 * o.logNorm);
  }
}
