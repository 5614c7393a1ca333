/** The variables and the clocks in which flows are integrated. */
package org.lemmata.dynamics.flow.coordinates;
