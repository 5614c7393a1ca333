package org.lemmata.dynamics.tube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Weights;

/**
 * How far solutions may be from a piece, all along it and at its end.
 *
 * @param within never less than the distance from 0 to 1
 * @param end never less than the distance at 1, but for the factors that are pending
 * @param pending factors of kinks that the curve crosses where the piece ends
 */
record Bound(double within, Distance end, Map<KinkError.Pair, Double> pending) {
  private static final int TRIES = 60;

  /** Growth is looked at on so many parts. */
  private static final int PARTS = 4;

  /** A tube as wide as this part of the weights says nothing. */
  private static final double USEFUL = 0x1p-3;

  /** No tube is narrower than this part of the weights: the curve itself is known up to rounding only. */
  private static final double LEAST = 0x1p-46;

  /** @throws NoTube where no bound of any use is found */
  static Bound after(Piece piece, Distance before, Map<KinkError.Pair, Double> pending) {
    return new Search(piece, before, pending).bound();
  }

  /** Looks for radii that the solutions which start within them cannot leave. */
  private static final class Search {
    private final Piece piece;
    private final Distance before;
    private final Map<KinkError.Pair, Double> pending;
    private final Neuron[] neurons;
    private final Offset[] offsets;
    private final double[] defects;
    private final double[] off;
    private final double[] change;
    private final double[] sizes;
    private double radius;
    private final double[] radii;

    Search(Piece piece, Distance before, Map<KinkError.Pair, Double> pending) {
      int m = piece.flow().neurons();
      this.piece = piece;
      this.before = before;
      this.pending = pending;
      this.neurons = new Neuron[m];
      this.offsets = new Offset[m];
      this.radii = new double[m];
      Arrays.setAll(neurons, j -> Neuron.of(piece, j));
      Arrays.setAll(offsets, j -> Offset.of(neurons[j]));
      this.defects = Arrays.stream(neurons).mapToDouble(Neuron::defect).toArray();
      this.off = Arrays.stream(offsets).mapToDouble(Offset::size).toArray();
      this.change = Arrays.stream(offsets).mapToDouble(Offset::change).toArray();
      this.sizes = Arrays.stream(neurons).mapToDouble(Neuron::size).toArray();
    }

    Bound bound() {
      double size = Roundoff.above(Weights.norm(sizes));
      Distance start = before.plus(off);
      radius = Roundoff.above(2 * (start.all() + Weights.norm(defects)) + LEAST * size);
      Arrays.setAll(radii, j -> Roundoff.above(2 * (start.each()[j] + defects[j]) + LEAST * sizes[j]));
      for (int tries = 0; tries < TRIES && radius <= USEFUL * size; tries++) {
        Optional<Bound> bound = attempt(start);
        if (bound.isPresent()) {
          return bound.get();
        }
      }
      throw new NoTube(Obstacle.WIDE, "");
    }

    /** Nothing where the radii are too small; then they are larger afterwards. */
    private Optional<Bound> attempt(Distance start) {
      Arrays.setAll(radii, j -> Math.min(radii[j], radius));
      Spread spread = Spread.of(piece, neurons, radius, radii);
      Growth growth = Growth.of(neurons, spread);
      KinkError[] kinkErrors = kinkErrors(spread, growth);
      double[] own = new double[neurons.length];
      double[] within = new double[neurons.length];
      double[] end = new double[neurons.length];
      double offAll = Roundoff.above(Weights.norm(off));
      double toAll = Roundoff.above(Arrays.stream(kinkErrors).mapToDouble(KinkError::addedToAll).sum());
      double added = Roundoff
          .above(toAll + Weights.norm(defects) + Weights.norm(change) + piece.h() * spread.steepness() * offAll);
      double extra = 0;
      for (int j = 0; j < neurons.length; j++) {
        double coupling = piece.h() * spread.drift() * sizes[j] * (1 + offAll / radius);
        double more = defects[j] + change[j] + piece.h() * spread.steepness() * off[j] + coupling
            + kinkErrors[j].added()
            + toAll;
        own[j] = Roundoff
            .above((start.each()[j] + more) * Math.exp(Math.max(0, growth.each()[j] + kinkErrors[j].growth())));
        within[j] = Roundoff.above(own[j] * kinkErrors[j].wholeFactor());
        end[j] = Roundoff.above(own[j] * kinkErrors[j].factor());
        added = Roundoff.above(added + kinkErrors[j].added());
        extra = Roundoff.above(extra + kinkErrors[j].growth());
      }
      double grows = Roundoff.above(growth.all() + extra);
      double smooth = Roundoff.above((start.all() + added) * Math.exp(Math.max(0, grows)));
      double most = crossed(smooth, own, Arrays.stream(kinkErrors).mapToDouble(KinkError::wholeFactor).toArray());
      double last = crossed(
          grows < 0 ? Roundoff.above(start.all() * Math.exp(grows) + added) : smooth, own,
          Arrays.stream(kinkErrors).mapToDouble(KinkError::factor).toArray());
      boolean isInside = true;
      for (int j = 0; j < neurons.length; j++) {
        if (!(Math.min(within[j], most) <= radii[j])) {
          isInside = false;
          radii[j] = Roundoff.above(2 * Math.min(within[j], most));
        }
      }
      if (!(most <= radius)) {
        isInside = false;
        radius = Roundoff.above(2 * most);
      }
      return isInside
          ? Optional.of(bound(Math.min(most, Roundoff.above(Weights.norm(within))), last, end, kinkErrors))
          : Optional.empty();
    }

    /**
     * The distance of the whole after crossings, each of which multiplies the distance of one neuron: that adds a part
     * of it to the whole, and at most multiplies the whole. In whatever order they come, it is not more than what is
     * added first and multiplied then.
     */
    private static double crossed(double whole, double[] own, double[] factors) {
      double sum = whole;
      double factor = 1;
      for (int j = 0; j < own.length; j++) {
        if (own[j] < whole) {
          sum = Roundoff.above(sum + own[j] * (factors[j] - 1));
        } else {
          factor = Roundoff.above(factor * factors[j]);
        }
      }
      return Roundoff.above(sum * factor);
    }

    private Bound bound(double within, double last, double[] end, KinkError[] kinkErrors) {
      Map<KinkError.Pair, Double> left = new HashMap<>();
      for (KinkError kinkError : kinkErrors) {
        left.putAll(kinkError.pending());
      }
      return new Bound(Roundoff.above(within + Weights.norm(off)), new Distance(last, end).plus(off), left);
    }

    private KinkError[] kinkErrors(Spread spread, Growth growth) {
      KinkError[] kinkErrors = new KinkError[neurons.length];
      for (int j = 0; j < neurons.length; j++) {
        kinkErrors[j] = new KinkError();
        Slide slide = new Slide(neurons[j], spread, growth.splits().get(j));
        slide.charge(kinkErrors[j]);
        charge(j, slide, kinkErrors[j]);
      }
      return kinkErrors;
    }

    private void charge(int j, Slide slide, KinkError kinkError) {
      List<Kink> kinks = new ArrayList<>();
      for (int i = 0; i < piece.flow().samples(); i++) {
        if (piece.pattern().side(j, i) != Side.SLIDING) {
          Kink.of(slide, i, off[j], offsets[j].eased() == i).ifPresent(kinks::add);
        }
      }
      Map<Integer, Double> left = new HashMap<>();
      pending.forEach((pair, cost) -> {
        if (pair.j() == j) {
          left.put(pair.i(), cost);
        }
      });
      kinks.forEach(kink -> kink.charge(kinkError, kinks, Optional.ofNullable(left.remove(kink.i()))));
      left.values().forEach(cost -> kinkError.multiply(1 + cost));
    }
  }

  /**
   * By how much distances grow on a piece, kinks apart: integrals of the one-sided Lipschitz constant.
   *
   * @param splits of neurons that slide, where outputs are trained
   */
  private record Growth(double all, double[] each, List<Optional<Drift.Split>> splits) {

    static Growth of(Neuron[] neurons, Spread spread) {
      Piece piece = neurons[0].piece();
      double[] most = new double[PARTS];
      double[] each = new double[neurons.length];
      List<Optional<Drift.Split>> splits = new ArrayList<>();
      double decay = piece.flow().decay();
      for (int j = 0; j < neurons.length; j++) {
        double sum = 0;
        splits.add(Optional.empty());
        if (piece.flow().isOutputTrained()) {
          Drift along = neurons[j].drift();
          if (!neurons[j].hold().isEmpty()) {
            Drift.Split split = along.split(neurons[j].hold());
            splits.set(j, Optional.of(split));
            along = split.along();
          }
          for (int p = 0; p < PARTS; p++) {
            double here = Roundoff.above(along.largest((double) p / PARTS, (p + 1.0) / PARTS) + spread.drift());
            most[p] = Math.max(most[p], here);
            sum += here;
          }
        }
        each[j] = Roundoff.above(piece.h() * (sum / PARTS - decay));
      }
      return new Growth(Roundoff.above(piece.h() * (Arrays.stream(most).sum() / PARTS - decay)), each, splits);
    }
  }
}
