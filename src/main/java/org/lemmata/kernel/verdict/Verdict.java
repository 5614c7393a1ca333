package org.lemmata.kernel.verdict;

/** What is known of a claim. Only {@link Judge} can make one. */
public sealed interface Verdict permits Holds, Refuted, Inconclusive, Vacuous, Errored {

  /** What a verdict says of the claim. */
  enum Answer {
    /** Nothing contradicts it, and everything was looked at. */
    YES,
    /** Something contradicts it. */
    NO,
    /** What was looked at does not tell. */
    OPEN,
    /** The program failed, which says nothing of the claim. */
    NONE
  }

  Answer answer();

  /** The word used in reports and files. */
  String word();

  /** One sentence that says why. */
  String reason();

  /** How strongly this decides the verdict of a whole claim: of several conclusions the largest rank wins. */
  int rank();

  default boolean holds() {
    return answer() == Answer.YES;
  }

  default boolean isRefuted() {
    return answer() == Answer.NO;
  }
}
