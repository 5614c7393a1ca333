/** Measures of matrices through their singular values; EJML decomposes. */
package org.lemmata.quantity.measure.spectrum;
