/** What may be said: enclosures of numbers, and the rules by which margins and derivations become verdicts. */
package org.lemmata.kernel;
