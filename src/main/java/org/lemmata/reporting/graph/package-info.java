/** What rests on what: the graph of claims, its weakest links, and its picture. */
package org.lemmata.reporting.graph;
