/** What formulas speak about, and the values that they have. */
package org.lemmata.quantity;
