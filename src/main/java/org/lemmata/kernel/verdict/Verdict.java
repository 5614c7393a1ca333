package org.lemmata.kernel.verdict;

/** What is known of a claim. Only {@link Judge} can make one. */
public sealed interface Verdict permits Holds, Refuted, Inconclusive, Vacuous, Errored {

  /** The word used in reports and files. */
  String word();

  /** One sentence that says why. */
  String reason();

  /** How strongly this decides the verdict of a whole claim: of several conclusions the largest rank wins. */
  int rank();
}
