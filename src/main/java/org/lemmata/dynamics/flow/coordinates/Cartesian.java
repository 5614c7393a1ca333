package org.lemmata.dynamics.flow.coordinates;

import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * {@code s = w/delta} in the clock {@code delta^(L-2) t} (exact scaling identity, kumar2024directional); with
 * {@code logScale = ln delta = 0} these are the weights and time themselves.
 *
 * @param e {@code delta^L}, or 0 for the flow of the correlation
 * @param decay weight decay per unit of the clock
 */
public record Cartesian(int order, double logScale, double e, double decay) implements Coordinates {
  /** Below {@code exp} of this, {@code delta^L} loses digits as a double. */
  private static final double SMALLEST_POWER = -700;

  /**
   * Whether these variables can carry the flow of the loss from this scale; that of the correlation they always can.
   */
  public static boolean carries(int order, double logScale) {
    return order * logScale >= SMALLEST_POWER;
  }

  /** @param decay weight decay per unit of physical time, of which the clock counts {@code delta^(L-2)} */
  public static Cartesian of(int order, double logScale, boolean ofCorrelation, double decay) {
    return new Cartesian(
        order, logScale, ofCorrelation ? 0 : Math.exp(order * logScale),
        decay == 0 ? 0 : decay * Math.exp((2 - order) * logScale));
  }

  @Override
  public boolean isReversible() {
    return e == 0 && decay == 0;
  }

  @Override
  public double[] state(Weights start) {
    return start.plain().clone();
  }

  @Override
  public Weights weights(double[] state) {
    return new Weights(state.clone(), logScale);
  }

  @Override
  public void pull(double[] state, Field field, double[] pull) {
    field.pull(state, e, pull);
  }

  @Override
  public void velocity(double[] state, Field field, double[] velocity) {
    field.pull(state, e, velocity);
    for (int i = 0; decay != 0 && i < state.length; i++) {
      velocity[i] -= decay * state[i];
    }
  }

  @Override
  public double turning(double[] state, Field field) {
    double[] unit = Weights.unit(state);
    double[] pull = new double[state.length];
    // At w/|w| the outputs of w are |w|^L times those of the unit vector.
    field.pull(unit, e * Math.pow(Weights.norm(state), order), pull);
    double radial = Weights.inner(pull, unit);
    for (int i = 0; i < pull.length; i++) {
      pull[i] -= radial * unit[i];
    }
    return Weights.norm(pull);
  }

  @Override
  public Tolerances tolerances(int dimension, double relative) {
    return Tolerances.relative(dimension, relative);
  }

  @Override
  public double logUnit(double[] state) {
    return logScale;
  }

  @Override
  public void mark(double[] state) {}

  @Override
  public double logElapsed(double[] state, double clock) {
    return Math.log(clock) - (order - 2) * logScale;
  }
}
