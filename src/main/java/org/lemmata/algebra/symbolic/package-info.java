/**
 * Symja, the computer algebra system, behind one door and one lock. It differentiates and comments; it is never
 * believed alone, because it was seen to simplify a nonzero expression to zero.
 */
package org.lemmata.algebra.symbolic;
