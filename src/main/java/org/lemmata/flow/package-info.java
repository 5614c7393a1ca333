/** Laws of motion: gradient flow, the flow of the correlation, gradient descent. Hipparchus integrates the flows. */
package org.lemmata.flow;
