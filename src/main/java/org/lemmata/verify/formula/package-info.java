/** The text of claim files, and formulas, as the independent checker reads them: its own YAML, numbers and values. */
package org.lemmata.verify.formula;
