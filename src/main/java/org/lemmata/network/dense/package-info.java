/**
 * Dense arithmetic for the right-hand sides of flows: products of small matrices in a fixed order of operations, so
 * that every machine gives the same bits, with or without vector instructions.
 */
package org.lemmata.network.dense;
