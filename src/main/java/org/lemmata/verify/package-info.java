/**
 * The independent checker of certificates. It uses the JDK alone and nothing else of Lemmata: its own reader of claim files,
 * its own formula language, its own intervals and fractions, its own network. It re-derives an instance from the claim file and
 * the seed. What it cannot recompute it says, and never confirms.
 */
package org.lemmata.verify;
