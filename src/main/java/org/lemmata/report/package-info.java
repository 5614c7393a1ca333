/**
 * What a check leaves behind: {@code evidence.json} (stable, the same bytes for the same seed), {@code run.json}
 * (timings and the machine), {@code plots.json}, and {@code report.html}, which is made from these three alone.
 */
package org.lemmata.report;
