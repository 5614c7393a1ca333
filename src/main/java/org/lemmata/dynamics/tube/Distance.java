package org.lemmata.dynamics.tube;

import java.util.Arrays;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * Bounds the distance of two weight vectors, as a whole and neuron by neuron. Small neurons have small errors of their
 * own, and what happens to one of them at a kink does not happen to the others.
 */
record Distance(double all, double[] each) {

  /** Never more than the parts together, nor any part more than the whole. */
  Distance {
    all = Math.min(all, Roundoff.above(Weights.norm(each)));
    double most = all;
    each = Arrays.stream(each).map(e -> Math.min(e, most)).toArray();
  }

  static Distance of(double all, int neurons) {
    double[] each = new double[neurons];
    Arrays.fill(each, all);
    return new Distance(all, each);
  }

  /** That of a third vector which is so far away, neuron by neuron. */
  Distance plus(double[] more) {
    double[] sum = new double[each.length];
    Arrays.setAll(sum, j -> more[j] == 0 ? each[j] : Roundoff.above(each[j] + more[j]));
    return new Distance(Roundoff.above(all + Weights.norm(more)), sum);
  }
}
