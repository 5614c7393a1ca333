/**
 * From YAML text to {@link org.lemmata.claim.Claim}. A claim file is data from a stranger: its size, nesting and
 * aliases are bounded, unknown keys are errors, and nothing in it can name a class or a path.
 */
package org.lemmata.claim.file;
