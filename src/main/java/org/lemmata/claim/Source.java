package org.lemmata.claim;

/**
 * Where a claim comes from.
 *
 * @param cite BibTeX key, or {@code own}
 * @param at place in the source, such as a theorem number
 */
public record Source(String cite, String at, Provenance provenance) {

  /** How the wording reached the file. */
  public enum Provenance {
    READ, RECALLED, RECONSTRUCTED_AND_PROVED, CONJECTURED
  }
}
