/**
 * What formulas mean: the kinds of values, how they are computed with errors, and a static check of names and kinds.
 */
package org.lemmata.quantity.language;
