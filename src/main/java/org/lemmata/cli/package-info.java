/** The command line. Standard output is data, standard error is progress. */
package org.lemmata.cli;
