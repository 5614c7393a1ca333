package org.lemmata.dynamics.optimum;

import java.util.ArrayList;
import java.util.List;

/** Subsets of a set of indices, as masks. */
final class Subsets {
  private Subsets() {}

  /** Where {@code sign*values} is positive. */
  static boolean[] positive(double[] values, int sign) {
    boolean[] mask = new boolean[values.length];
    for (int k = 0; k < values.length; k++) {
      mask[k] = sign * values[k] > 0;
    }
    return mask;
  }

  /** Absolute values inside a set, zero outside. */
  static double[] sizes(double[] values, boolean[] set) {
    double[] sizes = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      sizes[k] = set[k] ? Math.abs(values[k]) : 0;
    }
    return sizes;
  }

  /** The subsets of a set that are not empty, the whole set first. */
  static List<boolean[]> of(boolean[] set) {
    List<boolean[]> subsets = new ArrayList<>();
    subsets.add(set);
    for (int i = 0; i < subsets.size(); i++) {
      boolean[] subset = subsets.get(i);
      // An element may only be taken away behind the last that was: so no subset comes twice.
      for (int k = firstRemovable(set, subset); k < set.length; k++) {
        if (subset[k]) {
          boolean[] smaller = subset.clone();
          smaller[k] = false;
          subsets.add(smaller);
        }
      }
    }
    subsets.removeIf(Subsets::isEmpty);
    return subsets;
  }

  private static int firstRemovable(boolean[] set, boolean[] subset) {
    for (int k = set.length - 1; k >= 0; k--) {
      if (set[k] && !subset[k]) {
        return k + 1;
      }
    }
    return 0;
  }

  private static boolean isEmpty(boolean[] mask) {
    for (boolean taken : mask) {
      if (taken) {
        return false;
      }
    }
    return true;
  }
}
