package org.lemmata.dynamics.tube;

import java.util.ArrayList;
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
record Bound(double within, double end, Map<Toll.Pair, Double> pending) {
  private static final int TRIES = 60;

  /** Growth is looked at on so many parts. */
  private static final int PARTS = 4;

  /** A tube as wide as this part of the weights says nothing. */
  private static final double USEFUL = 1e-3;

  /** No tube is narrower than this part of the weights: the curve itself is known up to rounding only. */
  private static final double LEAST = 0x1p-46;

  /** @throws NoTube where no bound of any use is found */
  static Bound after(Piece piece, double before, Map<Toll.Pair, Double> pending) {
    Neuron[] neurons = new Neuron[piece.flow().neurons()];
    double[] defects = new double[neurons.length];
    double[] off = new double[neurons.length];
    double[] change = new double[neurons.length];
    Offset[] offsets = new Offset[neurons.length];
    double[] sizes = new double[neurons.length];
    for (int j = 0; j < neurons.length; j++) {
      neurons[j] = Neuron.of(piece, j);
      defects[j] = neurons[j].defect();
      offsets[j] = Offset.of(neurons[j]);
      off[j] = offsets[j].size();
      change[j] = offsets[j].change();
      sizes[j] = neurons[j].size();
    }
    double offKinks = Roundoff.above(Weights.norm(off));
    double start = Roundoff.above(before + offKinks);
    double useful = USEFUL * Weights.norm(sizes);
    double radius = Roundoff.above(2 * (start + Weights.norm(defects)) + LEAST * Weights.norm(sizes));
    for (int tries = 0; tries < TRIES && radius <= useful; tries++) {
      Spread spread = Spread.of(piece, neurons, radius);
      Toll toll = toll(piece, neurons, spread, offsets, offKinks, pending);
      double fixed = Weights.norm(defects) + Weights.norm(change) + piece.h() * spread.steepness() * offKinks;
      double added = Roundoff.above(fixed + toll.added());
      double grown = Roundoff.above((start + added) * Math.exp(Math.max(0, toll.growth())) * toll.factor());
      double most = grown;
      for (double cost : toll.pending().values()) {
        most = Roundoff.above(most * (1 + cost));
      }
      if (most <= radius) {
        double end = toll.growth() < 0 ? Math.min(grown, Roundoff.above((start * Math.exp(toll.growth()) + added) * toll.factor())) : grown;
        return new Bound(Roundoff.above(most + offKinks), Roundoff.above(end + offKinks), toll.pending());
      }
      radius = Roundoff.above(2 * most);
    }
    throw new NoTube(Obstacle.WIDE, "");
  }

  private static Toll toll(Piece piece, Neuron[] neurons, Spread spread, Offset[] offsets, double offKinks, Map<Toll.Pair, Double> pending) {
    Toll toll = new Toll();
    List<Kink> kinks = new ArrayList<>();
    double[] most = new double[PARTS];
    for (Neuron neuron : neurons) {
      Slide slide = new Slide(neuron, spread);
      slide.charge(toll);
      if (piece.flow().isOutputTrained()) {
        Drift along = neuron.drift();
        if (!neuron.hold().isEmpty()) {
          Drift.Split split = neuron.drift().split(neuron.hold());
          slide.chargeGrowth(toll, split);
          along = split.along();
        }
        for (int p = 0; p < PARTS; p++) {
          most[p] = Math.max(most[p], along.largest((double) p / PARTS, (p + 1.0) / PARTS) + spread.drift());
        }
      }
      for (int i = 0; i < piece.flow().samples(); i++) {
        if (piece.pattern().side(neuron.j(), i) != Side.SLIDING) {
          Optional<Kink> kink = Kink.of(neuron, i, spread, offKinks, offsets[neuron.j()].eased() == i);
          kink.ifPresent(kinks::add);
        }
      }
    }
    double mean = 0;
    for (double here : most) {
      mean += Roundoff.above(here) / PARTS;
    }
    double decay = piece.flow().decay();
    toll.grow(decay == 0 ? piece.h() * mean : piece.h() * (Math.nextUp(mean - decay)));
    Map<Toll.Pair, Double> left = new HashMap<>(pending);
    for (Kink kink : kinks) {
      kink.charge(toll, kinks, Optional.ofNullable(left.remove(new Toll.Pair(kink.neuron().j(), kink.i()))));
    }
    left.values().forEach(cost -> toll.multiply(1 + cost));
    return toll;
  }
}
