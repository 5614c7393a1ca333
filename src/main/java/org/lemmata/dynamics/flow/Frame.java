package org.lemmata.dynamics.flow;

import java.util.OptionalDouble;
import org.lemmata.network.Weights;

/**
 * A run at one recorded time (flows) or after one step (descents).
 *
 * @param logElapsed natural logarithm of the physical time since the frame before; for descents, of all step sizes
 *     since then
 * @param radius where it is proved: every solution is at most so far from {@code weights}, in the norm of
 *     {@code weights.values()}
 * @param elapsedError where it is proved: {@code logElapsed} is known up to this
 */
public record Frame(double time, Weights weights, double logElapsed, OptionalDouble radius, double elapsedError) {

  public Frame(double time, Weights weights, double logElapsed) {
    this(time, weights, logElapsed, OptionalDouble.empty(), 0);
  }

  public static Frame first(Weights weights) {
    return new Frame(0, weights, Double.NEGATIVE_INFINITY);
  }
}
