/** Activation cells near the origin, their least subgradients, and what neurons make of them. */
package org.lemmata.quantity.measure.alignment;
