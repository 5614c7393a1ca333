/** Automatic differentiation by Hipparchus, independent of the hand-written back-propagation. */
package org.lemmata.network.derivative;
