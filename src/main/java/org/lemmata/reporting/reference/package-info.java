/** The claim format and the measures, described from the code that implements them. */
package org.lemmata.reporting.reference;
