/** What a check has measured so far, on disk, so that a crash loses nothing. */
package org.lemmata.checking.journal;
