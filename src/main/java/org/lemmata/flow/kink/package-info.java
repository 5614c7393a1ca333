/**
 * Gradient flow through the kinks of a two-layer network, as a sequence of smooth pieces. Inside a piece the activation
 * pattern is frozen; where a pre-activation reaches zero, the velocities on both sides decide whether it crosses,
 * slides along the kink (Filippov), or could do several things.
 */
package org.lemmata.flow.kink;
