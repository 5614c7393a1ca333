package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Roundoff;

/**
 * A neuron that slides along the kinks of some samples. Its velocity is one of those that the flow allows as long as every multiple
 * lies between 0 and the whole jump; the further inside, the more the kink brings solutions back that have left it.
 */
record Slide(Neuron neuron, Spread spread) {

  private Piece piece() {
    return neuron.piece();
  }

  private double bend() {
    return 1 - piece().flow().slope();
  }

  /** What is left of the jump beside the multiple. */
  private Polynomial room(int k, int i) {
    return piece().jump(neuron.j(), i).times(-bend()).plus(neuron.multiples()[k].times(-1));
  }

  private double roomError(int k, int i) {
    return Roundoff.above(bend() * piece().jumpError(neuron.j(), i)
        + Roundoff.gamma(8) * (piece().jump(neuron.j(), i).size() + neuron.multiples()[k].size()));
  }

  void charge(Toll toll) {
    int[] sliding = piece().pattern().sliding(neuron.j());
    for (int k = 0; k < sliding.length; k++) {
      chargeOutside(toll, k, sliding[k]);
    }
  }

  /** Where the velocity is not one of those that are allowed, it is off by so much. */
  private void chargeOutside(Toll toll, int k, int i) {
    Polynomial multiple = neuron.multiples()[k];
    Polynomial room = room(k, i);
    double error = roomError(k, i);
    Parts outside = Parts.without((from, to) -> multiple.range(from, to).lo() >= 0 && room.range(from, to).lo() >= error);
    double most = 0;
    for (var part : outside.all()) {
      most = Math.max(most, Math.max(-multiple.range(part.lo(), part.hi()).lo(), error - room.range(part.lo(), part.hi()).lo()));
    }
    toll.add(piece().h() * outside.length() * most * piece().flow().size(i));
  }

  /**
   * Where a solution leaves the kink by {@code z}, its loss of speed towards the curve is at least {@code min(l, room) |z|}, and the part of
   * {@code D_j} across the kink gives it at most {@code 2 |a_j - p_j| |g_k| |z|}: where the first is larger, only the part along the kinks
   * counts; elsewhere all of it does.
   */
  void chargeGrowth(Toll toll, Drift.Split split) {
    int[] sliding = piece().pattern().sliding(neuron.j());
    for (int k = 0; k < sliding.length; k++) {
      int at = k;
      int i = sliding[k];
      Polynomial multiple = neuron.multiples()[k];
      Polynomial room = room(k, i);
      double error = roomError(k, i);
      double tube = spread.drift() / neuron.hold().smallest() + bend() * spread.pull(i);
      Parts loose = Parts.without((from, to) -> {
        double across = Roundoff.above(2 * spread.radius() * (split.across(at, from, to) + tube));
        return multiple.range(from, to).lo() >= across && room.range(from, to).lo() - error >= across;
      });
      double most = 0;
      for (var part : loose.all()) {
        most = Math.max(most, split.across(at, part.lo(), part.hi()) + tube);
      }
      toll.grow(piece().h() * loose.length() * most * piece().flow().size(i));
    }
  }
}
