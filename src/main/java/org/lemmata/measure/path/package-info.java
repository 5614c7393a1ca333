/** Points and times of trajectories. */
package org.lemmata.measure.path;
