/** The flow of single neurons near the origin, in closed form from kink to kink. */
package org.lemmata.dynamics.flow.early;
