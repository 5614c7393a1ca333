/**
 * Exact decisions: differentiation of formulas by rule, normal forms of rational functions over the rationals (JAS),
 * and evaluation in fractions. This is the witness that Symja is never believed without.
 */
package org.lemmata.algebra.exact;
