package org.lemmata.dynamics.flow.smooth;

import java.util.Arrays;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.lemmata.dynamics.flow.coordinates.Coordinates;

/**
 * Dormand and Prince's method of order 8(5,3): the coefficients and the error estimate of Hipparchus, without the
 * stages of its dense output.
 */
final class DormandPrince extends DormandPrince853Integrator implements EmbeddedPair {
  private static final int WITHOUT_DENSE_OUTPUT = 12;

  DormandPrince(double longest, Coordinates.Tolerances tolerances) {
    super(0, longest, tolerances.absolute(), tolerances.relative());
    // The estimate is a mean over the entries, and this is where their number is told.
    sanityChecks(new ODEState(0, tolerances.relative()), longest);
  }

  @Override
  public double[][] weights() {
    return Arrays.copyOf(getA(), WITHOUT_DENSE_OUTPUT);
  }

  @Override
  public double[] abscissae() {
    return Arrays.copyOf(getC(), WITHOUT_DENSE_OUTPUT);
  }

  @Override
  public int order() {
    return getOrder();
  }

  @Override
  public double error(double[][] stages, double[] before, double[] after, double length) {
    return estimateError(stages, before, after, length);
  }
}
