package org.lemmata.flow.kink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lemmata.flow.Branching;
import org.lemmata.linear.Spectral;
import org.lemmata.number.Undefined;

/**
 * What units do whose pre-activations are zero: each of these kinks is left to one side, or slid along. A combination is
 * consistent when every unit moves off its kink to the side it claims to be on, and slides only where both sides push
 * towards the kink.
 *
 * <p>A few kinks are decided by trying everything. Of many, those that attract are decided together by the least-norm
 * element of the Clarke subdifferential (boursier2025early), a small box-constrained problem. Whatever is found is checked.
 */
final class Passage {
  /** More repelling or crossed kinks at once are beyond an enumeration. */
  private static final int MOST = 8;

  /** So many kinks at once are decided by trying everything. */
  private static final int FEW = 6;

  private static final double TOLERANCE = 1e-9;

  /** A unit within this of a side, of the way between them, is on that side. */
  private static final double AT_END = 1e-9;

  /** A normal speed below this part of what it could be is zero. */
  private static final double STILL = 1e-14;

  /** Normals whose Gram matrix, scaled to unit diagonal, has a smaller singular value are dependent. */
  private static final double DEPENDENT = 1e-10;

  private final Cell cell;
  private final Supplier<double[]> pull;

  /** @param pull the pull at the point in question, on the present cell */
  Passage(Cell cell, Supplier<double[]> pull) {
    this.cell = cell;
    this.pull = pull;
  }

  /**
   * Units that slide, and others that reach their kinks. By continuity the first go on sliding unless that leaves nothing
   * consistent.
   */
  void arrive(List<Kink> sliding, Kink reached) {
    List<int[]> found = new ArrayList<>();
    List<Kink> kinks = new ArrayList<>(sliding);
    kinks.add(reached);
    requireIndependent(kinks);
    int[] modes = new int[kinks.size()];
    for (int mode = -1; mode <= 1; mode++) {
      modes[sliding.size()] = mode;
      keepIfConsistent(kinks, modes, found);
    }
    if (found.size() == 1) {
      apply(kinks, found.get(0));
    } else {
      decide(kinks);
    }
  }

  /**
   * Sets the sides of the given units.
   *
   * @throws Undefined where no combination is consistent
   * @throws Branching where several are
   */
  void decide(List<Kink> kinks) {
    requireIndependent(kinks);
    List<int[]> found = new ArrayList<>();
    List<Kink> order = kinks.size() <= FEW ? tryAll(kinks, found) : tryLeastNorm(kinks, found);
    if (found.isEmpty()) {
      throw new Undefined("a unit reaches a kink where no continuation is consistent");
    }
    if (found.size() > 1) {
      throw new Branching("a unit is on a kink that it may leave in several ways");
    }
    apply(order, found.get(0));
  }

  /** Every combination of sides and slides. */
  private List<Kink> tryAll(List<Kink> kinks, List<int[]> found) {
    int combinations = (int) Math.round(Math.pow(3, kinks.size()));
    for (int choice = 0; choice < combinations; choice++) {
      int[] modes = new int[kinks.size()];
      int rest = choice;
      for (int s = 0; s < modes.length; s++, rest /= 3) {
        modes[s] = rest % 3 - 1;
      }
      keepIfConsistent(kinks, modes, found);
    }
    return kinks;
  }

  /** Kinks that attract are decided together by the least norm, the few others tried on both sides. */
  private List<Kink> tryLeastNorm(List<Kink> kinks, List<int[]> found) {
    if (kinks.stream().anyMatch(k -> kinks.stream().anyMatch(k::isAbove))) {
      throw new Undefined("many units of several layers reach their kinks at once");
    }
    pull.get();
    List<Kink> attracting = kinks.stream().filter(cell::attracts).toList();
    List<Kink> others = kinks.stream().filter(k -> !attracting.contains(k)).toList();
    if (others.size() > MOST) {
      throw new Undefined(others.size() + " kinks are reached at once");
    }
    List<Kink> order = new ArrayList<>(others);
    order.addAll(attracting);
    for (int choice = 0; choice < 1 << others.size(); choice++) {
      int[] modes = new int[order.size()];
      for (int s = 0; s < others.size(); s++) {
        modes[s] = (choice >> s & 1) == 1 ? 1 : -1;
        cell.put(others.get(s), modes[s]);
      }
      int[] held = leastNorm(attracting);
      System.arraycopy(held, 0, modes, others.size(), held.length);
      keepIfConsistent(order, modes, found);
    }
    return order;
  }

  /** With dependent normals not every combination of sides exists near the point. */
  private void requireIndependent(List<Kink> kinks) {
    if (kinks.size() < 2) {
      return;
    }
    double[][] gram = Slide.gram(kinks.stream().map(cell::normal).toArray(Normal[]::new));
    double[] size = new double[gram.length];
    for (int s = 0; s < size.length; s++) {
      size[s] = Math.sqrt(gram[s][s]);
    }
    for (int s = 0; s < size.length; s++) {
      for (int r = 0; r < size.length; r++) {
        gram[s][r] /= size[s] * size[r];
      }
    }
    if (!(new Spectral(gram).smallest() > DEPENDENT)) {
      throw new Undefined("kinks with dependent normals are reached at once");
    }
  }

  /** How the least-norm velocity leaves attracting kinks: to a side, or not at all (0). */
  private int[] leastNorm(List<Kink> attracting) {
    attracting.forEach(cell::silence);
    double[] free = pull.get();
    LeastNorm least =
        new LeastNorm(
            free,
            attracting.stream().map(cell::normal).toArray(Normal[]::new),
            attracting.stream().mapToDouble(k -> cell.push(k, -1)).toArray(),
            attracting.stream().mapToDouble(k -> cell.push(k, 1)).toArray());
    int[] modes = new int[attracting.size()];
    for (int s = 0; s < modes.length; s++) {
      double place = least.place(s);
      modes[s] = place > 1 - AT_END ? 1 : place < AT_END ? -1 : 0;
    }
    return modes;
  }

  private void apply(List<Kink> kinks, int[] modes) {
    for (int s = 0; s < modes.length; s++) {
      cell.put(kinks.get(s), modes[s]);
    }
  }

  private void keepIfConsistent(List<Kink> kinks, int[] modes, List<int[]> found) {
    apply(kinks, modes);
    if (isConsistent(kinks, modes)) {
      found.add(modes.clone());
    }
  }

  private boolean isConsistent(List<Kink> kinks, int[] modes) {
    double[] velocity = pull.get();
    for (int s = 0; s < modes.length; s++) {
      Kink kink = kinks.get(s);
      if (modes[s] == 0) {
        double[] sides = slide(kink).hold(kink);
        if (!(Math.min(sides[0], sides[1]) > TOLERANCE * Math.abs(sides[0] + sides[1]))) {
          return false;
        }
      } else {
        double speed = speed(cell.normal(kink), velocity);
        if (Math.abs(speed) <= STILL && !cell.mayBeDead(kink, Junction.ON_KINK) && !(modes[s] < 0 && isHeldBack(kink, velocity))) {
          throw new Undefined("a unit moves along its kink, where nothing is decided to first order");
        }
        if (!(speed * modes[s] > STILL) && !rests(modes[s], speed)) {
          return false;
        }
      }
    }
    return true;
  }

  private Slide slide(Kink kink) {
    return cell.slides().stream().filter(s -> s.kinks().contains(kink)).findFirst().orElseThrow();
  }

  /** The cosine between a normal and the part of the velocity that it can see. */
  private static double speed(Normal normal, double[] velocity) {
    double square = seen(normal, velocity);
    return square == 0 ? 0 : normal.along(velocity) / Math.sqrt(square * normal.inner(normal));
  }

  /** The square of that part. */
  private static double seen(Normal normal, double[] velocity) {
    double square = 0;
    for (int k = 0; k < normal.values().length; k++) {
      square += velocity[normal.start() + k] * velocity[normal.start() + k];
    }
    return square;
  }

  /** On its dead side a unit need not move off its kink where the live side would push it back, as among orthogonal inputs. */
  private boolean isHeldBack(Kink kink, double[] velocity) {
    Normal normal = cell.normal(kink);
    return cell.slope() == 0 && cell.push(kink, 1) * Math.sqrt(normal.inner(normal)) < -STILL * Math.sqrt(seen(normal, velocity));
  }

  /** A neuron that is off on all data does not move, so it may stay on the dead side of its last kink. */
  private boolean rests(int mode, double speed) {
    return mode < 0 && cell.slope() == 0 && Math.abs(speed) <= STILL;
  }
}
