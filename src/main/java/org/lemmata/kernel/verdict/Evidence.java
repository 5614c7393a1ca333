package org.lemmata.kernel.verdict;

import java.util.List;

/** On what a verdict rests; from the strongest to the weakest. Made in this package only. */
public sealed interface Evidence permits Proved, Covered, Statistical, Enclosed, Sampled, Climbed {

  /**
   * As in reports and files: {@code Proved}, {@code Proved(on n boxes)}, {@code Statistical(bound, confidence)},
   * {@code Enclosed(n)}, {@code Sampled(n)}, {@code Ladder(n, rungs, last scale)}.
   */
  String word();

  /** One sentence that says what it means. */
  String meaning();

  /** Lines of a proof or a counterexample that the independent checker can follow; mostly none. */
  default List<String> proof() {
    return List.of();
  }

  /** Smaller is stronger. */
  int weakness();

  /** Whether nothing was sampled: it was decided by exact means. */
  default boolean isProved() {
    return this instanceof Proved;
  }

  /** In how many parts it was decided; of evidence that is equally strong, the one with more stands for both. */
  default int parts() {
    return 0;
  }

  static Evidence weaker(Evidence a, Evidence b) {
    return a.weakness() > b.weakness() || a.weakness() == b.weakness() && a.parts() >= b.parts() ? a : b;
  }
}
