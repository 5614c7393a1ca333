/** Claim files and formulas as the independent checker reads them: its own YAML, numbers, formulas and their values. */
package org.lemmata.verify.formula;
