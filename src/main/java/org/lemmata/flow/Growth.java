package org.lemmata.flow;

/**
 * What the neurons of an early flow did until a recorded time, as natural logarithms.
 *
 * @param size of {@code |a_j|} over its start
 * @param gap of {@code |D_u| - <D_u, w_j/a_j>} in the cell of the neuron; minus infinity where it vanishes
 */
public record Growth(double[] size, double[] gap) {}
