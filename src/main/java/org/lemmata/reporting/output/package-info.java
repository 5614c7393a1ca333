/**
 * The output folder of a check, and the forms in which others read the evidence: continuous integration, papers,
 * notebooks.
 */
package org.lemmata.reporting.output;
