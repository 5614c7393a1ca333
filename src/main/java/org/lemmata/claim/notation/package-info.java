/** Claims as mathematics: formulas in the symbols of the field, for terminals and for LaTeX. */
package org.lemmata.claim.notation;
