/** What people read of the evidence: the offline page with its pictures, and the referee's page. */
package org.lemmata.reporting.report;
