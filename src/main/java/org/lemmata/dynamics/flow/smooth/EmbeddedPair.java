package org.lemmata.dynamics.flow.smooth;

/**
 * An explicit Runge-Kutta method with an estimate of its error. Stage 0 is the velocity at the start of a step, the
 * last stage the velocity at its end, which is stage 0 of the next one.
 */
interface EmbeddedPair {
  /**
   * Row {@code s} has the weights of stages {@code 0..s} in the state at which stage {@code s+1} is taken; the last row
   * leads to the end.
   */
  double[][] weights();

  /** Where in the step stage {@code s+1} is taken, as a part of its length. */
  double[] abscissae();

  /** The power of the step's length with which the estimated error falls. */
  int order();

  /**
   * The estimated error of a step relative to the tolerances, root mean square over the entries; at most 1 where the
   * step is good.
   *
   * @param stages the velocities, stage by stage
   * @param before sizes of the entries at the start of the step, which relative tolerances refer to
   * @param after the same at its end
   */
  double error(double[][] stages, double[] before, double[] after, double length);
}
