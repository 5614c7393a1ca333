/**
 * The quantities that claims speak about. One quantity is one small class;
 * {@link org.lemmata.quantity.measure.Measures} lists them. A measure returns its value with a bound on the rounding
 * error; the error of integration and optimisation is estimated above, by computing everything at two fidelities.
 */
package org.lemmata.quantity.measure;
