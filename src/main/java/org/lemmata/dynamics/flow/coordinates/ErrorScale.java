package org.lemmata.dynamics.flow.coordinates;

import java.util.Arrays;
import org.lemmata.network.Network;
import org.lemmata.network.Units;

/**
 * What an error of each weight is compared with besides the weight itself: a thousandth of its own unit, however small
 * that unit is beside the others. Without it a weight that goes through zero, or is negligible beside the rest of its
 * unit, would force the step size to zero.
 */
public final class ErrorScale {
  private static final double PART = 1e-3;

  private final Units units;
  private final int size;
  private double[] scale = new double[0];

  public ErrorScale(Network network) {
    this.units = Units.of(network);
    this.size = network.size();
  }

  /** For weights and whatever else the state has; the logarithm of a norm has an absolute error. */
  public double[] of(double[] state) {
    if (scale.length != state.length) {
      scale = new double[state.length];
      Arrays.fill(scale, Double.MIN_NORMAL);
    }
    for (Units.Unit unit : units.all()) {
      double largest = 0;
      for (int i : unit.beside()) {
        largest = Math.max(largest, Math.abs(state[i]));
      }
      for (int i : unit.weights()) {
        scale[i] = PART * largest + Double.MIN_NORMAL;
      }
    }
    if (state.length > size) {
      scale[size] = 1;
    }
    return scale;
  }
}
