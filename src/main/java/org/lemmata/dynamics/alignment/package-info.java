/**
 * The early phase near the origin, where the outputs vanish: activation cells, extremal vectors, neurons that turn to
 * them.
 */
package org.lemmata.dynamics.alignment;
