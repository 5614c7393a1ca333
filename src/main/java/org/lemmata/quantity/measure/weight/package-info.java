/** Measures of weight vectors and of their layers. */
package org.lemmata.quantity.measure.weight;
