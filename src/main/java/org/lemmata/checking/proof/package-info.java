/** Proofs of identities: Symja derives, an exact normal form decides; neither is enough alone. */
package org.lemmata.checking.proof;
