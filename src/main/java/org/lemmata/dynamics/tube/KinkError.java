package org.lemmata.dynamics.tube;

import java.util.HashMap;
import java.util.Map;
import org.lemmata.kernel.number.Roundoff;

/**
 * How much the kinks on one piece enlarge the error bound of a neuron: a growth exponent, an added distance, and a
 * factor for each kink that is crossed.
 */
final class KinkError {
  private double growth;
  private double added;
  private double addedToAll;
  private double factor = 1;
  /** Of kinks that are crossed where the piece ends; solutions may be first there, or the curve. */
  private final Map<Pair, Double> pending = new HashMap<>();

  /** A neuron and a sample. */
  record Pair(int j, int i) {}

  void grow(double by) {
    growth = Roundoff.above(growth + by);
  }

  void add(double distance) {
    added = Roundoff.above(added + distance);
  }

  /** What moves the outputs, and so all neurons. */
  void addToAll(double distance) {
    addedToAll = Roundoff.above(addedToAll + distance);
  }

  void multiply(double by) {
    factor = Roundoff.above(factor * by);
  }

  void leave(Pair pair, double by) {
    pending.put(pair, by);
  }

  double growth() {
    return growth;
  }

  double added() {
    return added;
  }

  double addedToAll() {
    return addedToAll;
  }

  /** Without the kinks that are crossed where the piece ends. */
  double factor() {
    return factor;
  }

  double wholeFactor() {
    double whole = factor;
    for (double cost : pending.values()) {
      whole = Roundoff.above(whole * (1 + cost));
    }
    return whole;
  }

  Map<Pair, Double> pending() {
    return pending;
  }
}
