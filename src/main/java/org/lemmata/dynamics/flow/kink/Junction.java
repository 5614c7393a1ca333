package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;

/** What happens at the start, where units may lie on kinks, and where a unit reaches or leaves one. */
final class Junction {
  /**
   * A pre-activation within this of zero, relative to {@link Cell#size}, is reached together with one that is located.
   */
  static final double ON_KINK = 1e-12;

  /** What forces are made of, as exactly as the weights of a start are known: to a few roundings. */
  private static final double OF_A_START = 8 * 0x1p-52;

  private final Cell cell;
  private final Problem problem;
  private final Coordinates coordinates;
  private final Zero zero;
  private final SoleInput soleInput;
  private final TimeReversal reversal;
  private final double part;

  /** @param part of what forces are made of, beyond which they are certain */
  Junction(Cell cell, Problem problem, Coordinates coordinates, double part) {
    this.cell = cell;
    this.problem = problem;
    this.coordinates = coordinates;
    this.part = part;
    this.soleInput = new SoleInput(cell);
    this.reversal = new TimeReversal(cell, coordinates);
    this.zero = new Zero(cell, problem.data().points());
  }

  Zero zero() {
    return zero;
  }

  private double[] pull(double[] y) {
    double[] pull = new double[cell.network.size()];
    coordinates.pull(y, cell, pull);
    return pull;
  }

  /** The pull on a cell that differs from that of {@code pulled} at kinks where {@code y} is. */
  private double[] again(double[] y, Kink near, double[] pulled) {
    if (cell.network.layers() > 2) {
      return pull(y);
    }
    cell.pullAgain(near.j(), pulled);
    return pulled;
  }

  /** The sides at the start; units that start on kinks have to decide. */
  void settle(double[] y) {
    double[] w = Arrays.copyOf(y, cell.network.size());
    List<Kink> near = new ArrayList<>();
    for (int i = 0; i < cell.samples; i++) {
      Start start = new Start(cell.network, w, problem.data().points()[i]);
      for (int l = 1; l < cell.network.layers(); l++) {
        for (int j = 0; j < cell.network.widths()[l] && cell.leads(l, i); j++) {
          Kink kink = new Kink(l, i, j);
          cell.put(kink, start.isOn(l, j) ? 1 : -1);
          if (start.isOnKink(l, j)) {
            cell.silence(kink);
            near.add(kink);
          }
        }
      }
    }
    zero.remember(y, coordinates.logUnit(y));
    pull(y);
    Set<Integer> fromZero = new HashSet<>();
    for (int j = 0; cell.network.layers() == 2 && j < cell.network.widths()[1]; j++) {
      if (meetZero(y, j, y)) {
        fromZero.add(j);
      }
    }
    // Nothing comes out of units on their kinks, not even rounding, whatever they decide.
    boolean shallow = cell.network.layers() == 2;
    double[] pulled = pull(y);
    Noise still = new Noise(cell, OF_A_START);
    Undefined unknown = null;
    for (List<Kink> kinks : together(
        near.stream().filter(k -> !fromZero.contains(k.j()) && hasInput(k.l(), k.i())).toList())) {
      try {
        soleInput.foresee(kinks);
        kinks.forEach(soleInput::requireFed);
        List<Kink> leaders = leaders(kinks);
        new Passage(cell, () -> again(y, kinks.get(0), pulled), () -> shallow ? still : new Noise(cell, OF_A_START))
            .decide(leaders);
        settled(leaders);
      } catch (Undefined undecided) {
        // A flow that branches because of another neuron branches all the same, whichever comes first.
        unknown = undecided;
      }
    }
    if (unknown != null) {
      throw unknown;
    }
  }

  /** To be called after each step. */
  void watch(double[] y) {
    zero.remember(y, coordinates.logUnit(y));
    int[] atZero = zero.neurons();
    if (atZero.length > 0) {
      pull(y);
      Noise noise = new Noise(cell, part);
      for (int j : atZero) {
        if (!zero.mayRest(j, noise)) {
          throw new Undefined(Reason.STUCK, "a neuron that rests at zero has to leave, at a time that was not located");
        }
      }
    }
  }

  /**
   * A unit reaches its kink, or a sliding one leaves it.
   *
   * @param way how far the state would get in all the time so far, as fast as it went last
   */
  void pass(double[] y, Kink reached, double[] way) {
    double[] pulled = pull(y);
    if (reached.l() == 1 && meetZero(y, reached.j(), way)) {
      return;
    }
    soleInput.requireFed(reached);
    if (cell.side(reached) == 0) {
      Slide slide = cell.slides().stream().filter(s -> s.kinks().contains(reached)).findFirst().orElseThrow();
      Slide.Hold[] sides = slide.hold(reached, cell, new Noise(cell, part));
      cell.put(reached, sides[0].excess() < sides[1].excess() ? -1 : 1);
      settled(List.of(reached));
      pull(y);
      requireLines();
      reversal.note(y, reached.j(), List.of(reached), true);
      return;
    }
    if (cell.side(reached) < 0) {
      soleInput.foresee(List.of(reached));
    }
    List<Kink> sliding = cell.sliding().stream().filter(k -> isCoupled(k, reached)).toList();
    List<Kink> others = onKinks(k -> isCoupled(k, reached) && !k.equals(reached) && !k.isAbove(reached));
    Passage passage = new Passage(cell, () -> again(y, reached, pulled), () -> new Noise(cell, part));
    List<Kink> all = new ArrayList<>(sliding);
    all.add(reached);
    all.addAll(others);
    List<Kink> leaders = leaders(all);
    if (others.isEmpty() && leaders.size() == all.size()) {
      passage.arrive(sliding, reached);
    } else {
      decideTogether(passage, leaders, reached.l() == 1 && reversal.leadsTo(y, reached.j(), all));
    }
    settled(leaders);
    pull(y);
    requireLines();
    if (reached.l() == 1) {
      reversal.note(y, reached.j(), all, others.isEmpty());
      meetZero(y, reached.j(), way);
    }
  }

  /** Where several kinks are reached at once only as far as one can tell, one may come before the other. */
  private static void decideTogether(Passage passage, List<Kink> kinks, boolean isExact) {
    try {
      passage.decide(kinks);
    } catch (Branching several) {
      if (isExact) {
        throw several;
      }
      throw new Undefined(Reason.KINK, "kinks are reached at once, and not in one way");
    }
  }

  /** The first of each set of units with parallel normals, to which the others are joined. */
  private List<Kink> leaders(List<Kink> kinks) {
    List<Kink> leaders = new ArrayList<>();
    for (Kink kink : kinks) {
      Normal normal = cell.normal(kink);
      Optional<Kink> leader = cell.network.layers() == 2
          ? Optional.empty()
          : leaders.stream().filter(k -> k.l() == kink.l() && normal.isParallelTo(cell.normal(k))).findFirst();
      leader.ifPresent(k -> cell.join(k, kink));
      if (leader.isEmpty()) {
        leaders.add(kink);
      }
    }
    return leaders;
  }

  /** Units have got their sides; only those that slide stay together. */
  private void settled(List<Kink> leaders) {
    for (Kink leader : leaders) {
      cell.line(leader).forEach(m -> soleInput.follow(m.kink()));
      if (cell.side(leader) != 0) {
        cell.part(leader);
      }
    }
  }

  /** Where a pattern below changes, normals may no longer be parallel. */
  private void requireLines() {
    for (Kink leader : cell.sliding()) {
      for (Member member : cell.line(leader)) {
        boolean isFree = cell.network.layers() == 2 || member.kink().equals(leader)
            || cell.normal(member.kink()).isParallelTo(cell.normal(leader))
                && cell.sliding().stream().noneMatch(k -> k.isAbove(member.kink()));
        if (!isFree) {
          throw new Undefined(Reason.KINK, "units that slide together get normals that are not parallel");
        }
      }
    }
  }

  /** Whether the neuron of a two-layer network has reached zero; there it rests or goes on. */
  private boolean meetZero(double[] y, int j, double[] way) {
    if (!zero.receive(y, coordinates.logUnit(y), j, way)) {
      return false;
    }
    Noise noise = new Noise(cell, part);
    if (!zero.mayRest(j, noise)) {
      zero.leave(j, noise);
    }
    return true;
  }

  /** Units of the first layer of a two-layer network concern each other within a neuron only. */
  private boolean isCoupled(Kink a, Kink b) {
    return cell.network.layers() > 2 || a.j() == b.j();
  }

  private List<List<Kink>> together(List<Kink> kinks) {
    List<List<Kink>> groups = new ArrayList<>();
    for (Kink kink : kinks) {
      groups.stream().filter(g -> isCoupled(g.get(0), kink)).findFirst()
          .ifPresentOrElse(g -> g.add(kink), () -> groups.add(new ArrayList<>(List.of(kink))));
    }
    return groups;
  }

  /** Units on their kinks that do not slide, neurons at zero and units without any input left out. */
  private List<Kink> onKinks(Predicate<Kink> among) {
    List<Kink> kinks = new ArrayList<>();
    for (int l = 1; l < cell.network.layers(); l++) {
      for (int i = 0; i < cell.samples; i++) {
        for (int j = 0; j < cell.network.widths()[l] && cell.leads(l, i) && hasInput(l, i); j++) {
          Kink kink = new Kink(l, i, j);
          if (among.test(kink) && cell.side(kink) != 0 && !zero.holds(kink)
              && Math.abs(cell.preActivation(kink)) <= ON_KINK * cell.size(kink)) {
            kinks.add(kink);
          }
        }
      }
    }
    return kinks;
  }

  private boolean hasInput(int l, int i) {
    for (int k = 0; k < cell.network.widths()[l - 1]; k++) {
      if (cell.passes().activations(l - 1).get(i, k) != 0) {
        return true;
      }
    }
    return false;
  }
}
