package org.lemmata.dynamics.tube;

import java.util.Optional;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/**
 * A neuron that slides along the kinks of some samples. Its velocity is one of those that the flow allows as long as
 * every multiple lies between 0 and the whole jump; the further inside, the more the kink brings solutions back that
 * have left it.
 *
 * @param split what of {@code D_j} points across the kinks; nothing where outputs are not trained
 */
record Slide(Neuron neuron, Spread spread, Optional<Drift.Split> split) {

  private Piece piece() {
    return neuron.piece();
  }

  private double bend() {
    return piece().flow().bend();
  }

  /** What is left of the jump beside the multiple. */
  private Polynomial room(int k, int i) {
    return piece().jump(neuron.j(), i).times(-bend()).plus(neuron.multiples()[k].times(-1));
  }

  private double roomError(int k, int i) {
    return Roundoff.above(bend() * piece().jumpError(neuron.j(), i)
        + Roundoff.gamma(8) * (piece().jump(neuron.j(), i).size() + neuron.multiples()[k].size()));
  }

  void charge(KinkError kinkError) {
    split.ifPresent(s -> chargeGrowth(kinkError, s));
    int[] sliding = piece().pattern().sliding(neuron.j());
    for (int k = 0; k < sliding.length; k++) {
      chargeOutside(kinkError, k, sliding[k]);
    }
  }

  private double tube(int i) {
    return spread.drift() / neuron.hold().smallest() + bend() * spread.pull(i);
  }

  /** What has to be left of a multiple, so that the kink takes back what {@code D_j} does across it. */
  private double across(int k, int i, double from, double to) {
    return split.isEmpty()
        ? 0
        : Roundoff.above(2 * spread.radii()[neuron.j()] * (split.get().across(k, from, to) + tube(i)));
  }

  /**
   * Whether the neuron keeps sliding where {@code v} times one of the numbers in {@code factor} is added to its
   * velocity. Then of {@code v} only the part along the kinks moves solutions away from the curve.
   */
  boolean isHeldAgainst(double[] v, Interval factor, Parts parts) {
    int[] sliding = piece().pattern().sliding(neuron.j());
    double[] multiples = neuron.hold().multiples(v);
    for (int k = 0; k < sliding.length; k++) {
      Interval change = factor.times(Interval.of(multiples[k]));
      for (Interval part : parts.all()) {
        double across = across(k, sliding[k], part.lo(), part.hi());
        Interval multiple = neuron.multiples()[k].range(part.lo(), part.hi()).plus(change);
        Interval room = room(k, sliding[k]).range(part.lo(), part.hi()).widen(roomError(k, sliding[k])).minus(change);
        if (multiple.lo() < across || room.lo() < across) {
          return false;
        }
      }
    }
    return true;
  }

  /** Where the velocity is not one of those that are allowed, it is off by so much. */
  private void chargeOutside(KinkError kinkError, int k, int i) {
    Polynomial multiple = neuron.multiples()[k];
    Polynomial room = room(k, i);
    double error = roomError(k, i);
    Parts outside = Parts
        .without((from, to) -> multiple.range(from, to).lo() >= 0 && room.range(from, to).lo() >= error);
    double most = 0;
    for (var part : outside.all()) {
      most = Math.max(most,
          Math.max(-multiple.range(part.lo(), part.hi()).lo(), error - room.range(part.lo(), part.hi()).lo()));
    }
    kinkError.add(piece().h() * outside.length() * most * piece().flow().size(i));
  }

  /**
   * Where a solution leaves the kink by {@code z}, its loss of speed towards the curve is at least
   * {@code min(l, room) |z|}, and the part of {@code D_j} across the kink gives it at most
   * {@code 2 |a_j - p_j| |g_k| |z|}: where the first is larger, only the part along the kinks counts; elsewhere all of
   * it does.
   */
  private void chargeGrowth(KinkError kinkError, Drift.Split split) {
    int[] sliding = piece().pattern().sliding(neuron.j());
    for (int k = 0; k < sliding.length; k++) {
      int at = k;
      int i = sliding[k];
      Polynomial multiple = neuron.multiples()[k];
      Polynomial room = room(k, i);
      double error = roomError(k, i);
      double tube = tube(i);
      Parts loose = Parts.without((from, to) -> {
        double across = across(at, i, from, to);
        return multiple.range(from, to).lo() >= across && room.range(from, to).lo() - error >= across;
      });
      double most = 0;
      for (var part : loose.all()) {
        most = Math.max(most, split.across(at, part.lo(), part.hi()) + tube);
      }
      kinkError.grow(piece().h() * loose.length() * most * piece().flow().size(i));
    }
  }
}
