/**
 * False variants that a claim gets without anybody writing them: one small change of a hypothesis, a formula, a clock
 * or the network. They show what a check would notice, but they are not a random sample of the false claims.
 */
package org.lemmata.checking.mutation;
