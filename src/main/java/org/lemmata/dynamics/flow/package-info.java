/** How trajectories are asked for and recorded. */
package org.lemmata.dynamics.flow;
