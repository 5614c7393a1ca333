package org.lemmata.kernel.verdict;

/** On what a verdict rests; from the strongest to the weakest. Made in this package only. */
public sealed interface Evidence permits Proved, Statistical, Enclosed, Sampled, Climbed {

  /** As in reports and files: {@code Proved}, {@code Statistical(bound, confidence)}, {@code Enclosed(n)}, {@code Sampled(n)}, {@code Ladder(n, rungs, last scale)}. */
  String word();

  /** One sentence that says what it means. */
  String meaning();

  /** Smaller is stronger. */
  int weakness();

  /** Whether nothing was sampled: it was decided by exact means. */
  default boolean isProved() {
    return this instanceof Proved;
  }

  static Evidence weaker(Evidence a, Evidence b) {
    return a.weakness() >= b.weakness() ? a : b;
  }
}
