/**
 * The independent checker of certificates. It uses the JDK alone and nothing else of Lemmata: its own reader of claim
 * files and formulas, its own networks, its own integrator. It re-derives an instance from the claim file and the seed,
 * at three fidelities that tell the error. What it cannot recompute it says, and never confirms.
 */
package org.lemmata.verify;
