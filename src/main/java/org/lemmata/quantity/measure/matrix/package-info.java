/** Measures of matrices by their entries. */
package org.lemmata.quantity.measure.matrix;
