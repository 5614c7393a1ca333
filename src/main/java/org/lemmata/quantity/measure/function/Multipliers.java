package org.lemmata.quantity.measure.function;

import java.util.Map;
import java.util.TreeMap;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The multipliers of a KKT point: where between slope and 1 the derivatives on kinks are for the least Clarke residual.
 */
public final class Multipliers {
  private static final double KINK = 1e-6;

  private Multipliers() {}

  /**
   * Places in [0, 1] by {@code sample.layer.unit}, all from 1; empty where no unit is on a kink.
   *
   * @throws Undefined where the kinks are not independent
   */
  public static Map<String, Double> at(Problem problem, double[] w) {
    Map<String, Double> places = new TreeMap<>();
    if (Clarke.covers(problem.network())) {
      Clarke.places(problem, Weights.unit(w), KINK).forEach((unit, place) -> {
        for (int s = 0; s < unit.samples().size(); s++) {
          double own = unit.signs().get(s) > 0 ? place : 1 - place;
          places.put((unit.samples().get(s) + 1) + "." + unit.l() + "." + (unit.j() + 1), own);
        }
      });
    }
    return places;
  }
}
