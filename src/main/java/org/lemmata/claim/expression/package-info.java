/**
 * The one language of claim files: a small whitelisted tree that the numeric, the exact and the symbolic side read
 * alike. Symja's parser module reads the text; nothing is evaluated while parsing.
 */
package org.lemmata.claim.expression;
