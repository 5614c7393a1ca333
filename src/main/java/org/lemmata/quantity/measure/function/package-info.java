/** Measures of the functions that weights define: outputs, losses, correlations, gradients, residuals. */
package org.lemmata.quantity.measure.function;
