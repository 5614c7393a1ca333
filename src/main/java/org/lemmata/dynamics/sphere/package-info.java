/** Maximisation of the correlation on spheres of weight space. */
package org.lemmata.dynamics.sphere;
