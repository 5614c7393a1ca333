package org.lemmata.claim;

/**
 * A statement of a paper that no claim file covers, and why. It has no verdict and stands in reports as not checked.
 *
 * @param cite BibTeX key
 */
public record Unchecked(String cite, String at, String statement, String because) {}
