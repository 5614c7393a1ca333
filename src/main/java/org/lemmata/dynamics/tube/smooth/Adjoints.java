package org.lemmata.dynamics.tube.smooth;

import java.util.HashMap;
import java.util.Map;

/** Derivatives of a sum of numbers of a program by all numbers before them, written into the same program. */
final class Adjoints {
  private final Tracer tracer;
  private final Map<Integer, Integer> of = new HashMap<>();

  Adjoints(Tracer tracer) {
    this.tracer = tracer;
  }

  Tracer tracer() {
    return tracer;
  }

  /** Number {@code position} counts {@code weight} times. */
  void add(int position, int weight) {
    of.merge(position, weight, tracer::add);
  }

  /** Backwards through what was written before. */
  void sweep(int written) {
    for (int position = written - 1; position >= 0; position--) {
      Integer adjoint = of.get(position);
      if (adjoint != null) {
        tracer.operation(position).pullBack(this, position, adjoint);
      }
    }
  }

  /** The derivative by the number at this position. */
  int of(int position) {
    Integer adjoint = of.get(position);
    return adjoint == null ? tracer.constant(0) : adjoint;
  }
}
