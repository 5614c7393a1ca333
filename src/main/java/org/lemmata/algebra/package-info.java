/** Formulas as mathematics: normal forms over the rationals and derivatives by computer algebra. */
package org.lemmata.algebra;
