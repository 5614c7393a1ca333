package org.lemmata.claim;

import org.lemmata.claim.expression.Formula;

/** Something that must be so of an instance, and why it is asked. */
public record Condition(Formula that, String because) {}
