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
    return new Radii(sum(weights, moreWeights), sum(logNorm, moreLogNorm));
  }

  /** Nothing added to nothing is nothing. */
  private static double sum(double a, double b) {
    return a == 0 && b == 0 ? 0 : Roundoff.above(a + b);
  }

  /** What is at most so far from a state. */
  Model[] around(double[] state, int weights) {
    Model[] near = new Model[state.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = Model.constant(state[i], i < weights ? this.weights : logNorm);
    }
    return near;
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
