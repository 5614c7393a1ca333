/** What was found, written down: evidence, pages, pictures, certificates. */
package org.lemmata.reporting;
