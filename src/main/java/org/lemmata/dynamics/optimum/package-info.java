/** Global maxima of the correlation on the unit sphere, with proofs that do not depend on how they were found. */
package org.lemmata.dynamics.optimum;
