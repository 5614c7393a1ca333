package org.lemmata.verify.network;

/** Goes along a flow from state to state. */
interface Integrator {

  /** The state after the time {@code span}. */
  double[] integrate(double[] state, double span, Run run);

  /** At a state that was reached. */
  double[] velocity(double[] state);
}
