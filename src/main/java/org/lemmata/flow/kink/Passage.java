package org.lemmata.flow.kink;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.number.Undefined;

/**
 * What a neuron does where some of its pre-activations are zero: each of these kinks is left to one side, or slid
 * along. A combination is consistent when the neuron moves off every kink to the side it claims to be on, and slides
 * only where both sides push towards the kink.
 *
 * <p>Kinks that attract are decided together by the least-norm element of the Clarke subdifferential (boursier2025early),
 * a small box-constrained problem; the few others are enumerated. Whatever is found is then checked.
 */
final class Passage {
  /** More repelling or crossed kinks at once are beyond an enumeration. */
  private static final int MOST = 8;

  private static final double TOLERANCE = 1e-9;

  private final Piece piece;
  private final double[] w;
  private final int j;

  Passage(Piece piece, double[] w, int j) {
    this.piece = piece;
    this.w = w;
    this.j = j;
  }

  /**
   * A neuron that slides on some kinks reaches one more. By continuity it goes on sliding unless that leaves nothing
   * consistent.
   */
  void arrive(List<Integer> sliding, int reached) {
    List<int[]> found = new ArrayList<>();
    List<Integer> kinks = new ArrayList<>(sliding);
    kinks.add(reached);
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
   * Sets the pattern of the neuron at the given kinks.
   *
   * @throws Undefined where no combination is consistent, or where several are and the flow branches
   */
  void decide(List<Integer> kinks) {
    List<Integer> attracting = kinks.stream().filter(i -> piece.attracts(w, j, i)).toList();
    List<Integer> others = kinks.stream().filter(i -> !attracting.contains(i)).toList();
    if (others.size() > MOST) {
      throw new Undefined("a neuron reaches " + others.size() + " kinks at once");
    }
    List<Integer> order = new ArrayList<>(others);
    order.addAll(attracting);
    List<int[]> found = new ArrayList<>();
    for (int choice = 0; choice < 1 << others.size(); choice++) {
      int[] modes = new int[order.size()];
      for (int s = 0; s < others.size(); s++) {
        modes[s] = (choice >> s & 1) == 1 ? 1 : -1;
      }
      apply(order, modes);
      int[] held = piece.leastNorm(w, j, attracting);
      System.arraycopy(held, 0, modes, others.size(), held.length);
      keepIfConsistent(order, modes, found);
    }
    if (found.size() != 1) {
      throw new Undefined(
          found.isEmpty()
              ? "a neuron reaches a kink where no continuation is consistent"
              : "the flow branches: a neuron sits on a kink that it may leave in several ways");
    }
    apply(order, found.get(0));
  }

  private void apply(List<Integer> kinks, int[] modes) {
    for (int s = 0; s < modes.length; s++) {
      piece.side[j][kinks.get(s)] = modes[s];
    }
  }

  private void keepIfConsistent(List<Integer> kinks, int[] modes, List<int[]> found) {
    apply(kinks, modes);
    if (isConsistent(kinks, modes)) {
      found.add(modes.clone());
    }
  }

  private boolean isConsistent(List<Integer> kinks, int[] modes) {
    List<Integer> sliding = piece.sliding(j);
    double[][] hold = piece.hold(w, j);
    for (int s = 0; s < modes.length; s++) {
      int i = kinks.get(s);
      if (modes[s] == 0) {
        double[] sides = hold[sliding.indexOf(i)];
        if (!(Math.min(sides[0], sides[1]) > TOLERANCE * Math.abs(sides[0] + sides[1]))) {
          return false;
        }
      } else if (!(piece.normalSpeed(w, j, i) * modes[s] > 0) && !rests(modes[s], i)) {
        return false;
      }
    }
    return true;
  }

  /** A neuron that is off on all data does not move, so it may stay on the dead side of its last kink. */
  private boolean rests(int mode, int i) {
    return mode < 0 && piece.slope() == 0 && piece.normalSpeed(w, j, i) == 0;
  }
}
