/**
 * Laws of motion: what changes how along flows of homogeneous networks, for all sizes by a calculus, and at single
 * networks in fractions.
 */
package org.lemmata.algebra.law;
