package org.lemmata.dynamics.tube;

import java.util.HashMap;
import java.util.Map;
import org.lemmata.kernel.number.Roundoff;

/**
 * What kinks cost a neuron on a piece: by how much its distance grows, what is added to it, and factors for those that
 * are crossed.
 */
final class Toll {
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
