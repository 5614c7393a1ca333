/** How weights move, and where they end: flows, descents, ascents on spheres, extremal vectors, proved maxima. */
package org.lemmata.dynamics;
