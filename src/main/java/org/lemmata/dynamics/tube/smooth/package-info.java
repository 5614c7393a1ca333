/**
 * Tubes of flows whose field has a bounded derivative: deep networks, powers above one, diagonal networks and sums, in
 * plain, scaled and polar coordinates. The field is a {@link org.lemmata.dynamics.tube.smooth.Program}, which is read
 * in three arithmetics: order by order for the Taylor coefficients of a candidate, with polynomials and error bounds
 * for its defect, and with derivatives for the one-sided Lipschitz constant.
 */
package org.lemmata.dynamics.tube.smooth;
