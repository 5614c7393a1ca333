/** Second derivatives and their eigenvalues. */
package org.lemmata.measure.curvature;
