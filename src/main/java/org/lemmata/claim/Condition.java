package org.lemmata.claim;

import org.lemmata.claim.expression.Formula;

/**
 * Something that must be so of an instance, and why it is asked.
 *
 * @param decidedOnly whether instances on which a hypothesis cannot be decided are left out, and counted; else such an
 *     instance leaves the claim open, unless its conclusions hold all the same
 */
public record Condition(Formula that, String because, boolean decidedOnly) {

  /** The same of another formula. */
  public Condition with(Formula other) {
    return new Condition(other, because, decidedOnly);
  }
}
