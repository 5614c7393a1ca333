/**
 * Trajectories with a proof. A tube is a piecewise polynomial curve in weight space together with a bound on its
 * distance to every solution that starts near it.
 *
 * <p>On a piece, {@code e} bounds the distance and obeys {@code e' <= M e + defect}: the defect is how far the curve's
 * velocity is from the set of velocities that the flow allows there, and {@code M} bounds
 * {@code <F(u) - F(v), u - v> / |u - v|^2} near the curve (one-sided Lipschitz constant). A gradient flow has a
 * symmetric Jacobian, so {@code M} is the true growth rate of errors. At a kink the loss of which is convex, the jump
 * of the gradient only brings solutions together; a concave one that every solution near the curve crosses costs one
 * factor. A proof needs no statement about how the curve was found: a wrong curve has a large defect.
 */
package org.lemmata.dynamics.tube;
