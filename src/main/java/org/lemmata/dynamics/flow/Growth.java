package org.lemmata.dynamics.flow;

/**
 * What the neurons of an early flow did until a recorded time, as natural logarithms. The errors are those of the
 * pulls, which add up over time; rounding comes on top.
 *
 * @param size of {@code |a_j|} over its start
 * @param sizeError of each size
 * @param gap of {@code |D_u| - <D_u, w_j/a_j>} in the cell of the neuron; minus infinity where it vanishes
 * @param gapError of each gap
 */
public record Growth(double[] size, double[] sizeError, double[] gap, double[] gapError) {}
