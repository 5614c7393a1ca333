package org.lemmata.dynamics.flow.coordinates;

import java.util.Arrays;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/** The variables and the clock in which a flow of weights is integrated; one thread, one run. */
public sealed interface Coordinates permits Cartesian, Polar {

  /** The state that stands for the given weights. */
  double[] state(Weights start);

  Weights weights(double[] state);

  /** What the field pulls on the weights with, up to a positive factor. */
  void pull(double[] state, Field field, double[] pull);

  /** {@code state'}, where {@code field} pulls on the weights. */
  void velocity(double[] state, Field field, double[] velocity);

  /**
   * Whether it climbs the correlation and nothing else: then neurons of two layers do not see each other, and to time
   * reversed belong outgoing weights with the other sign.
   */
  boolean isReversible();

  /** The tolerances of a state of this dimension. */
  Tolerances tolerances(int dimension, double relative);

  /** Absolute and relative tolerance, entry by entry. */
  record Tolerances(double[] absolute, double[] relative) {
    /** Some doubles above the smallest, whose roundings no step can shorten. */
    public static final double LEAST = 0x1p-1045;

    /** No number is too small to be followed; what each is measured against besides itself is in {@link ErrorScale}. */
    static Tolerances relative(int dimension, double relative) {
      Tolerances tolerances = new Tolerances(new double[dimension], new double[dimension]);
      Arrays.fill(tolerances.absolute, LEAST);
      Arrays.fill(tolerances.relative, relative);
      return tolerances;
    }
  }

  /** How fast the direction turns, as the norm of the tangent part of the pull on the unit vector {@code w/|w|}. */
  double turning(double[] state, Field field);

  /** Natural logarithm of what one unit of the weights in the state stands for. */
  double logUnit(double[] state);

  /** Called where a frame begins. */
  void mark(double[] state);

  /** Natural logarithm of the physical time since the frame began, {@code clock} units of this law's clock ago. */
  double logElapsed(double[] state, double clock);
}
