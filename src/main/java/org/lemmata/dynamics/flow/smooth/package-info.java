/** Flows without kinks, each by two methods that share neither stages nor error estimates. */
package org.lemmata.dynamics.flow.smooth;
