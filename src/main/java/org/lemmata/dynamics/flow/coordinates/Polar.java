package org.lemmata.dynamics.flow.coordinates;

import java.util.Arrays;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * Direction {@code v}, logarithmic norm {@code ln r}, and physical time: with {@code g} the pull at {@code v} of
 * outputs {@code r^L H(v)}, {@code v' = g - <g, v> v}, {@code (ln r)' = <g, v>}, {@code t' = r^(2-L)} in the clock
 * {@code int r^(L-2) dt}, in which blow-up is infinitely far away. No scale is too small for it, and one run leads from
 * the origin to wherever the flow ends.
 *
 * <p>The state is {@code v}, {@code ln r}, the physical time since the frame began in units of {@code r^(2-L)} there,
 * and {@code ln r} there.
 */
public final class Polar implements Coordinates {
  private final int size;
  private final int order;
  private final boolean ofCorrelation;
  private final double decay;
  private final double logScale;
  private final boolean desingularised;
  private final double[] direction;

  /**
   * @param logScale {@code ln delta}, of use only where the clock is to be {@code delta^(L-2) t} and not desingularised
   * @param decay weight decay per unit of physical time
   */
  public Polar(int size, int order, boolean ofCorrelation, double decay, double logScale, boolean desingularised) {
    this.size = size;
    this.order = order;
    this.ofCorrelation = ofCorrelation;
    this.decay = decay;
    this.logScale = logScale;
    this.desingularised = desingularised;
    this.direction = new double[size];
  }

  @Override
  public boolean isReversible() {
    return ofCorrelation && decay == 0;
  }

  @Override
  public double[] state(Weights start) {
    double[] state = Arrays.copyOf(Weights.unit(start.values()), size + 3);
    state[size] = start.logNorm();
    return state;
  }

  @Override
  public Weights weights(double[] state) {
    return new Weights(Weights.unit(Arrays.copyOf(state, size)), state[size]);
  }

  @Override
  public void pull(double[] state, Field field, double[] pull) {
    double norm = 0;
    for (int i = 0; i < size; i++) {
      norm += state[i] * state[i];
    }
    for (int i = 0; i < size; i++) {
      direction[i] = state[i] / Math.sqrt(norm);
    }
    field.pull(direction, ofCorrelation ? 0 : Math.exp(order * state[size]), pull);
  }

  /** Writes the tangent part of the pull; gives the radial part. */
  private double split(double[] state, Field field, double[] pull) {
    pull(state, field, pull);
    double radial = 0;
    for (int i = 0; i < size; i++) {
      radial += pull[i] * direction[i];
    }
    for (int i = 0; i < size; i++) {
      pull[i] -= radial * direction[i];
    }
    return radial;
  }

  @Override
  public double turning(double[] state, Field field) {
    double[] pull = new double[size];
    split(state, field, pull);
    return Weights.norm(pull);
  }

  @Override
  public void velocity(double[] state, Field field, double[] velocity) {
    double logNorm = state[size];
    double radial = split(state, field, velocity);
    velocity[size] = radial - (decay == 0 ? 0 : decay * Math.exp((2 - order) * logNorm));
    velocity[size + 1] = Math.exp((2 - order) * (logNorm - state[size + 2]));
    velocity[size + 2] = 0;
    if (!desingularised) {
      double pace = Math.exp((order - 2) * (logNorm - logScale));
      for (int i = 0; i <= size + 1; i++) {
        velocity[i] *= pace;
      }
    }
  }

  @Override
  public Tolerances tolerances(int dimension, double relative) {
    Tolerances tolerances = Tolerances.relative(dimension, relative);
    // A logarithm is wanted to an absolute error, whatever its size.
    tolerances.absolute()[size] = relative;
    tolerances.relative()[size] = 0;
    // The time of a frame begins at zero.
    tolerances.absolute()[size + 1] = 1e-22;
    tolerances.absolute()[size + 2] = 1;
    return tolerances;
  }

  @Override
  public double logUnit(double[] state) {
    return state[size];
  }

  @Override
  public void mark(double[] state) {
    state[size + 1] = 0;
    state[size + 2] = state[size];
  }

  @Override
  public double logElapsed(double[] state, double clock) {
    return Math.log(state[size + 1]) - (order - 2) * state[size + 2];
  }
}
