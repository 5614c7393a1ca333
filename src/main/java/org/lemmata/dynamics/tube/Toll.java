package org.lemmata.dynamics.tube;

import java.util.HashMap;
import java.util.Map;
import org.lemmata.kernel.number.Roundoff;

/** What a piece costs beside its defect: by how much distances grow on it, what is added to them, and factors for kinks that are crossed. */
final class Toll {
  private double growth;
  private double added;
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

  double factor() {
    return factor;
  }

  Map<Pair, Double> pending() {
    return pending;
  }
}
