/** Minimisation without derivatives, for the search for counterexamples. */
package org.lemmata.dynamics.search;
