/** Places in text files and what is wrong there. Everything a person wrote is reported with its line and column. */
package org.lemmata.claim.source;
