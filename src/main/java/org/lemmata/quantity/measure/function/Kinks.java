package org.lemmata.quantity.measure.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** The units that lie on their kinks, and where between its two sides each of them is put. */
final class Kinks {
  private static final long MOST_NUMBERS = 10_000_000;

  private static final double PARALLEL = 1e-14;

  private final FeedForward network;
  private final Subgradient gradient;
  private final int size;
  private final List<Unit> units = new ArrayList<>();
  private final Map<Unit, Double> places = new HashMap<>();
  private final List<Mixed> mixed = new ArrayList<>();
  /** Layer, unit and sample where an activation that vanishes may be positive nearby. */
  private final Set<List<Integer>> live = new HashSet<>();

  /** Unit {@code j} of layer {@code l} on samples whose inputs to it are parallel; opposite ones have sign -1. */
  record Unit(int l, int j, List<Integer> samples, List<Integer> signs) {}

  /** A unit of layer {@code l} whose input vanishes on a sample, with what may reach it: units of the layer below. */
  private record Mixed(int l, int sample, List<Integer> positive, List<Integer> negative) {}

  private Kinks(FeedForward network, Subgradient gradient, int size) {
    this.network = network;
    this.gradient = gradient;
    this.size = size;
  }

  /**
   * Units whose pre-activations are within {@code kink} of zero, relative to {@code |row| |input|}, put on the side
   * they are on.
   */
  static Kinks at(Problem problem, double[] u, double kink, Subgradient gradient) {
    FeedForward network = (FeedForward) problem.network();
    Kinks kinks = new Kinks(network, gradient, u.length);
    for (int l = 1; l < network.layers(); l++) {
      double[][] rows = network.matrix(u, l);
      for (int j = 0; j < rows.length; j++) {
        for (int i = 0; i < problem.data().size(); i++) {
          double[] input = gradient.activations(i, l - 1);
          double most = Weights.norm(rows[j]) * Weights.norm(input);
          if (Weights.norm(input) == 0) {
            kinks.settle(l, j, i, rows[j], u);
          } else if (Math.abs(gradient.preActivation(i, l, j)) <= kink * most) {
            kinks.add(l, j, i);
            kinks.live.add(List.of(l, j, i));
          }
        }
      }
    }
    for (Unit unit : kinks.units) {
      kinks.put(unit, gradient.preActivation(unit.samples().get(0), unit.l(), unit.j()) > 0 ? 1 : 0);
    }
    return kinks;
  }

  /**
   * A unit whose whole input vanishes on a sample: nearby, the input is made of what units on kinks let through, which
   * is not negative. With weights of one sign there the side of the unit is known. With both it is on its positive side
   * wherever something is let through to a positive weight; what that leaves to the negative ones is checked
   * afterwards.
   */
  private void settle(int l, int j, int i, double[] row, double[] u) {
    List<Integer> positive = new ArrayList<>();
    List<Integer> negative = new ArrayList<>();
    for (int c = 0; c < row.length; c++) {
      if (row[c] != 0 && live.contains(List.of(l - 1, c, i))) {
        (row[c] > 0 ? positive : negative).add(c);
      }
    }
    boolean idle = Weights.norm(row) == 0 && Arrays.stream(network.matrix(u, l + 1)).allMatch(next -> next[j] == 0);
    if (l == 1 || idle || live.stream().noneMatch(k -> k.get(0) == l - 1 && k.get(2) == i)) {
      return;
    }
    if (network.activation().slope() != 0 || Weights.norm(row) == 0) {
      throw new Undefined(Reason.KINK, "a neuron whose input vanishes may lie on either side");
    }
    if (!positive.isEmpty()) {
      gradient.choose(i, l, j, 1);
      live.add(List.of(l, j, i));
    }
    if (!positive.isEmpty() && !negative.isEmpty()) {
      mixed.add(new Mixed(l, i, positive, negative));
    }
  }

  /** Whether the places that were chosen are means of what exists near units whose input vanishes. */
  void requireRealised() {
    for (Mixed m : mixed) {
      boolean single = mixed.stream().filter(o -> o.l() == m.l() && o.sample() == m.sample()).count() == 1;
      double most = m.positive().stream().mapToDouble(c -> share(m.l() - 1, c, m.sample())).sum();
      if (!single || m.negative().stream().anyMatch(c -> !(share(m.l() - 1, c, m.sample()) <= most + PARALLEL))) {
        throw new Undefined(Reason.KINK, "a neuron whose input vanishes lies between inputs of both signs");
      }
    }
  }

  private double share(int l, int j, int sample) {
    for (Unit unit : places.keySet()) {
      int at = unit.samples().indexOf(sample);
      if (unit.l() == l && unit.j() == j && at >= 0) {
        return unit.signs().get(at) > 0 ? place(unit) : 1 - place(unit);
      }
    }
    return Double.NaN;
  }

  private void add(int l, int j, int i) {
    double[] input = gradient.activations(i, l - 1);
    for (Unit unit : units) {
      if (unit.l() == l && unit.j() == j) {
        double cosine = Weights.inner(Weights.unit(input),
            Weights.unit(gradient.activations(unit.samples().get(0), l - 1)));
        if (Math.abs(cosine) >= 1 - PARALLEL) {
          unit.samples().add(i);
          unit.signs().add(cosine > 0 ? 1 : -1);
          return;
        }
      }
    }
    if ((long) (units.size() + 1) * size > MOST_NUMBERS) {
      throw new Undefined(Reason.KINK, "too many pre-activations lie on their kinks");
    }
    units.add(new Unit(l, j, new ArrayList<>(List.of(i)), new ArrayList<>(List.of(1))));
  }

  List<Unit> units() {
    return units;
  }

  /**
   * Leaves units where they are whose jump is at most {@code negligible}, seen with all others half way, since a jump
   * may vanish while another unit is on one side; the sum of those jumps.
   */
  double leaveOut(double negligible) {
    Map<Unit, Double> sides = new HashMap<>(places);
    units.forEach(unit -> put(unit, 0.5));
    Map<Unit, Double> jumps = new HashMap<>();
    units.forEach(unit -> jumps.put(unit, Weights.norm(jump(unit))));
    sides.forEach(this::put);
    units.removeIf(unit -> Objects.requireNonNull(jumps.get(unit)) <= negligible);
    return jumps.values().stream().filter(jump -> jump <= negligible).mapToDouble(jump -> jump).sum();
  }

  double place(Unit unit) {
    return Objects.requireNonNull(places.get(unit));
  }

  /** Between the negative side (0) and the positive side (1). */
  void put(Unit unit, double place) {
    places.put(unit, place);
    for (int s = 0; s < unit.samples().size(); s++) {
      double share = unit.signs().get(s) > 0 ? place : 1 - place;
      double slope = network.activation().slope();
      gradient.choose(unit.samples().get(s), unit.l(), unit.j(), slope + (1 - slope) * share);
    }
  }

  /** What the gradient gains when a unit goes from its negative to its positive side. */
  double[] jump(Unit unit) {
    double there = place(unit);
    double[] jump = new double[size];
    for (int end = 0; end <= 1; end++) {
      put(unit, end);
      for (int i : unit.samples()) {
        gradient.add(i, end == 1 ? 1 : -1, jump);
      }
    }
    put(unit, there);
    return jump;
  }

  /** Whether no unit of another layer is on a kink on the same samples, so that its jump depends on no other choice. */
  boolean isAlone(Unit unit) {
    return units.stream().noneMatch(o -> o.l() != unit.l() && o.samples().stream().anyMatch(unit.samples()::contains));
  }

  /**
   * All combinations of sides exist nearby if the inputs of each unit on its kinks are independent, since its own row
   * then moves them at will; or, where no sample has kinks in two layers, if the gradients of the pre-activations are.
   */
  void requireFree() {
    Set<List<Integer>> rows = new HashSet<>();
    units.forEach(u -> rows.add(List.of(u.l(), u.j())));
    boolean own = rows.stream().allMatch(row -> areIndependent(
        units.stream().filter(u -> u.l() == row.get(0) && u.j() == row.get(1))
            .map(u -> gradient.activations(u.samples().get(0), u.l() - 1)).toList()));
    if (!own
        && !(units.stream().allMatch(this::isAlone)
            && areIndependent(units.stream().map(u -> gradient.normal(u.samples().get(0), u.l(), u.j())).toList()))) {
      throw new Undefined(Reason.KINK, "a neuron lies on the kinks of dependent inputs");
    }
  }

  private static boolean areIndependent(List<double[]> vectors) {
    if (vectors.size() < 2) {
      return true;
    }
    SimpleMatrix rows = new SimpleMatrix(vectors.stream().map(Weights::unit).toArray(double[][]::new));
    return vectors.size() <= rows.getNumCols() && rows.svd(true).rank() == vectors.size();
  }
}
