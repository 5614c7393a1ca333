/** What a check found, as data: {@code evidence.json} and its companions, shards put together, certificates. */
package org.lemmata.reporting.evidence;
