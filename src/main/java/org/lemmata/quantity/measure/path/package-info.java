/** Points and times of trajectories. */
package org.lemmata.quantity.measure.path;
