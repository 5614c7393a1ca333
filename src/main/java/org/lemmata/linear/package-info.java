/** Decompositions of small dense matrices. */
package org.lemmata.linear;
