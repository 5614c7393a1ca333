package org.lemmata.kernel.verdict;

import java.util.Optional;
import java.util.Set;

/** What one trial of one conclusion gave. {@code index} is the number of the instance. */
public sealed interface Outcome {

  int index();

  /**
   * A margin was measured.
   *
   * @param witnesses the non-vacuity witnesses this instance showed
   * @param ladder the scales that it was measured at, for what is said of all small ones
   */
  record Measured(int index, Margin margin, Set<String> witnesses, Optional<Ladder> ladder) implements Outcome {
    public Measured {
      witnesses = Set.copyOf(witnesses);
    }

    public Measured(int index, Margin margin, Set<String> witnesses) {
      this(index, margin, witnesses, Optional.empty());
    }
  }

  /**
   * A hypothesis is not met, so the instance says nothing.
   *
   * @param undecided whether the hypothesis lies inside its numerical error, while every conclusion is satisfied whether it is met
   *     or not
   */
  record Discarded(int index, String hypothesis, boolean undecided) implements Outcome {}

  /** No margin could be measured: not a number, a step limit, an undecidable hypothesis. */
  record Unmeasured(int index, String reason) implements Outcome {}

  /** The program failed. */
  record Crashed(int index, String message) implements Outcome {}
}
