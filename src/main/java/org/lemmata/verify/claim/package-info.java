/** What a claim file says, as the independent checker reads it: formulas are texts until an instance gives values. */
package org.lemmata.verify.claim;
