/** Measures of activation patterns of two-layer networks. */
package org.lemmata.quantity.measure.partition;
