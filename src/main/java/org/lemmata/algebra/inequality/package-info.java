/**
 * Proves that a formula is not negative wherever its hypotheses hold: by enclosures, coefficients, slopes, factors and
 * halves.
 */
package org.lemmata.algebra.inequality;
