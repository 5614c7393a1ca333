package org.lemmata.dynamics.flow;

import org.lemmata.network.Weights;

/**
 * A run at one recorded time (flows) or after one step (descents).
 *
 * @param logElapsed natural logarithm of the physical time since the frame before; for descents, of the step size
 */
public record Frame(double time, Weights weights, double logElapsed) {

  public static Frame first(Weights weights) {
    return new Frame(0, weights, Double.NEGATIVE_INFINITY);
  }
}
