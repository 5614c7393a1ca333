package org.lemmata.dynamics.flow.kink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.lemmata.dynamics.flow.coordinates.Coordinates;

/**
 * Along a reversible law a neuron {@code (w, a)} of a two-layer network runs back along its path once its outgoing
 * weight has passed zero: {@code (w(-t), -a(-t))} is a solution with {@code (w(t), a(t))}, and so is the same one about
 * the time when {@code a = 0}. It comes back to the places where it met kinks, the last one first, and where several
 * kinks meet to all of them at one time exactly.
 */
final class TimeReversal {
  /** Of the size of the neuron; far above the errors of a run, far below the distance between two kinks. */
  private static final double SAME = 1e-9;

  private final Cell cell;
  private final Coordinates coordinates;
  private final List<Deque<Place>> met = new ArrayList<>();

  /**
   * Incoming and outgoing weights of a neuron, as multiples of what has this logarithm, and the kinks that it is on.
   */
  private record Place(double[] neuron, double logUnit, Set<Kink> kinks) {
    boolean mirrors(Place o) {
      double unit = Math.exp(logUnit - o.logUnit);
      int last = neuron.length - 1;
      double off = Math.abs(unit * neuron[last] + o.neuron[last]);
      double size = Math.abs(o.neuron[last]);
      for (int d = 0; d < last; d++) {
        off = Math.max(off, Math.abs(unit * neuron[d] - o.neuron[d]));
        size = Math.max(size, Math.abs(o.neuron[d]));
      }
      return kinks.equals(o.kinks) && neuron[last] * o.neuron[last] < 0 && off <= SAME * size;
    }
  }

  TimeReversal(Cell cell, Coordinates coordinates) {
    this.cell = cell;
    this.coordinates = coordinates;
    for (int j = 0; j < cell.network.widths()[1]; j++) {
      met.add(new ArrayDeque<>());
    }
  }

  /**
   * Neuron {@code j} has just met a kink. From one that it slides on there is more than one way back.
   *
   * @param kinks all that it is on, those that it slid on included
   * @param isExact whether it is on all of them for certain, and not only as far as one can tell
   */
  void note(double[] y, int j, Collection<Kink> kinks, boolean isExact) {
    if (!isKnown()) {
      return;
    }
    if (cell.sliding().stream().anyMatch(k -> k.j() == j)) {
      met.get(j).clear();
    } else if (leadsTo(y, j, kinks)) {
      met.get(j).pop();
    } else if (isExact) {
      met.get(j).push(place(y, j, kinks));
    } else {
      met.get(j).clear();
    }
  }

  /**
   * Whether the neuron is where it met a kink last, those that it has come back to left out, with the outgoing weight
   * of the other sign.
   */
  boolean leadsTo(double[] y, int j, Collection<Kink> kinks) {
    return isKnown() && !met.get(j).isEmpty() && place(y, j, kinks).mirrors(met.get(j).peek());
  }

  private boolean isKnown() {
    return coordinates.isReversible() && cell.network.layers() == 2 && cell.network.trainedLayers() == 2
        && cell.network.outputs() == 1;
  }

  private Place place(double[] y, int j, Collection<Kink> kinks) {
    int inputs = cell.network.inputs();
    double[] neuron = new double[inputs + 1];
    System.arraycopy(y, j * inputs, neuron, 0, inputs);
    neuron[inputs] = y[cell.network.offset(2) + j];
    return new Place(neuron, coordinates.logUnit(y), Set.copyOf(kinks));
  }
}
