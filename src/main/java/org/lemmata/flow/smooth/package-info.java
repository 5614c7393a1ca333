/** Flows without kinks, by integrators of Hipparchus and one that takes their place. */
package org.lemmata.flow.smooth;
