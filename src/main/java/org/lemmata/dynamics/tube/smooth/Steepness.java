package org.lemmata.dynamics.tube.smooth;

/**
 * Bounds the norms of the derivatives of the velocity of the weights, or of the direction.
 *
 * @param byWeights by themselves
 * @param byLogNorm by the logarithmic norm; 0 where there is none
 */
record Steepness(double byWeights, double byLogNorm) {}
