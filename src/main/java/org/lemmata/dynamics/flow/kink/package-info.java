/**
 * Gradient flow through the kinks of a feed-forward network, as a sequence of smooth pieces. Inside a step the
 * activation pattern is frozen; where a pre-activation reaches zero, the velocities on both sides decide whether it
 * crosses, slides along the kink (Filippov), or could do several things, and then there is no trajectory. Velocities
 * have errors, and what these leave open is undecided.
 */
package org.lemmata.dynamics.flow.kink;
