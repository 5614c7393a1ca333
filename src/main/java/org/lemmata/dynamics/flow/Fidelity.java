package org.lemmata.dynamics.flow;

/**
 * Every instance is computed twice, once at each fidelity; the difference is the estimate of the numerical error.
 *
 * @see org.lemmata.dynamics.motion.Motion
 */
public enum Fidelity {
  COARSE(1e-10, 1),
  FINE(1e-12, 2);

  private final double tolerance;
  private final int refinement;

  Fidelity(double tolerance, int refinement) {
    this.tolerance = tolerance;
    this.refinement = refinement;
  }

  /** Relative tolerance of adaptive integrators. */
  public double tolerance() {
    return tolerance;
  }

  /** By how much fixed steps are divided. */
  public int refinement() {
    return refinement;
  }
}
