/**
 * The one language of claim files: a parser, and a small tree that the numeric, the exact and the symbolic side read
 * alike. Nothing is evaluated while parsing.
 */
package org.lemmata.claim.expression;
