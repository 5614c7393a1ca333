/**
 * The velocities of flows, for all samples at once and without allocation; {@code model} holds their plain definition.
 */
package org.lemmata.network.field;
