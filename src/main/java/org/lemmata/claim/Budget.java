package org.lemmata.claim;

/**
 * What a check may cost.
 *
 * @param instances admissible instances in the default profile
 * @param quick the same in the quick profile
 * @param evaluations right-hand sides per run
 * @param seconds wall time for the claim or one of its mutants
 * @param boxes of parameters in which it is looked for a proof for all of them; 0 where nobody asks for one
 * @param profile the least thorough one that checks the claim; a deep claim takes {@code instances} there
 */
public record Budget(int instances, int quick, long evaluations, int seconds, int boxes, Profile profile) {}
