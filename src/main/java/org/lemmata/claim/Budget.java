package org.lemmata.claim;

/**
 * What a check may cost.
 *
 * @param instances admissible instances in the default profile
 * @param quick the same in the quick profile
 * @param evaluations right-hand sides per run
 * @param seconds wall time for the claim or one of its mutants
 */
public record Budget(int instances, int quick, long evaluations, int seconds) {}
