package org.lemmata.flow;

/** A right-hand side {@code y' = f(y)}. */
@FunctionalInterface
interface Velocity {
  double[] at(double[] y);
}
