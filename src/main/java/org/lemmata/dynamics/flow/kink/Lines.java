package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.network.Weights;

/**
 * Inputs on one line through the origin. A neuron of the first layer meets their kinks together, so the first of them,
 * the leader, stands for all; each of the others is a multiple of it.
 */
final class Lines {
  /** Inputs that differ from a multiple by less than this, relatively, are that multiple: a few roundings. */
  private static final double ROUNDING = 8 * 0x1p-52;

  private final int[] leader;
  private final double[] multiple;
  private final List<List<Integer>> members = new ArrayList<>();

  /** @param joined whether lines matter at all; otherwise each input is taken for itself */
  Lines(double[][] x, boolean joined) {
    leader = new int[x.length];
    multiple = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      leader[i] = i;
      multiple[i] = 1;
      members.add(new ArrayList<>(List.of(i)));
      for (int k = 0; joined && k < i && leader[i] == i; k++) {
        if (leader[k] == k && isMultiple(x[i], x[k])) {
          leader[i] = k;
          multiple[i] = Weights.inner(x[i], x[k]) / Weights.inner(x[k], x[k]);
          members.get(k).add(i);
        }
      }
    }
  }

  private static boolean isMultiple(double[] a, double[] b) {
    double square = Weights.inner(b, b);
    if (square == 0 || Weights.norm(a) == 0) {
      return false;
    }
    double c = Weights.inner(a, b) / square;
    double[] rest = a.clone();
    for (int k = 0; k < rest.length; k++) {
      rest[k] -= c * b[k];
    }
    return Weights.norm(rest) <= ROUNDING * Weights.norm(a);
  }

  int leader(int i) {
    return leader[i];
  }

  boolean leads(int i) {
    return leader[i] == i;
  }

  /** The inputs on the line of a leader. */
  List<Integer> members(int i) {
    return members.get(i);
  }

  /** {@code c} in {@code x_i = c x_leader}. */
  double multiple(int i) {
    return multiple[i];
  }
}
