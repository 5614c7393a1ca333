/** Decompositions of small dense matrices, and linear programs. */
package org.lemmata.network.linear;
