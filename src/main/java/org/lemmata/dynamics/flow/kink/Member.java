package org.lemmata.dynamics.flow.kink;

/** A unit whose normal is a multiple of that of a leading one, so that both are on their kinks together. */
record Member(Kink kink, double multiple) {}
