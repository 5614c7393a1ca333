package org.lemmata.checking.mutation;

import java.util.OptionalInt;
import org.lemmata.claim.Claim;

/**
 * A derived mutant.
 *
 * @param id stable as long as the claim's file is
 * @param hard within five percent of the claim
 * @param what the change in one line
 * @param conclusion the number (from 0) of the one conclusion that is changed, if it is one
 * @param obligation what has to be refuted
 */
public record Derived(String id, Family family, boolean hard, String what, OptionalInt conclusion, Claim obligation) {}
