/** Second derivatives and their eigenvalues. */
package org.lemmata.quantity.measure.curvature;
