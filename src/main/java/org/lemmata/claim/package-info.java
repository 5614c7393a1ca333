/** A claim as data: what a claim file says, after reading and before anything is computed. */
package org.lemmata.claim;
