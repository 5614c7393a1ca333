package org.lemmata.kernel.verdict;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lemmata.kernel.Reason;

/** What one trial of one conclusion gave. {@code index} is the number of the instance. */
public sealed interface Outcome {

  int index();

  /** One answer for each kind. */
  default <T> T cases(
      Function<? super Measured, ? extends T> measured,
      Function<? super Discarded, ? extends T> discarded,
      Function<? super Unmeasured, ? extends T> unmeasured,
      Function<? super Crashed, ? extends T> crashed) {
    return answer(new Cases<>(measured, discarded, unmeasured, crashed));
  }

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super Measured, ? extends T> measured,
      Function<? super Discarded, ? extends T> discarded,
      Function<? super Unmeasured, ? extends T> unmeasured,
      Function<? super Crashed, ? extends T> crashed) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** This, if there is a margin. */
  default Optional<Measured> measured() {
    return cases(Optional::of, discarded -> Optional.empty(), unmeasured -> Optional.empty(),
        crashed -> Optional.empty());
  }

  /** This, if the instance is none of those that the claim speaks of. */
  default Optional<Discarded> discarded() {
    return cases(measured -> Optional.empty(), Optional::of, unmeasured -> Optional.empty(),
        crashed -> Optional.empty());
  }

  /** This, if no margin could be measured. */
  default Optional<Unmeasured> unmeasured() {
    return cases(measured -> Optional.empty(), discarded -> Optional.empty(), Optional::of,
        crashed -> Optional.empty());
  }

  /** Whether a hypothesis is not met, or not known to be met. */
  default boolean isDiscarded() {
    return discarded().isPresent();
  }

  /** Whether there is a margin, and all of it is non-negative. */
  default boolean isSatisfied() {
    return measured().filter(m -> m.margin().satisfied()).isPresent();
  }

  /** Whether there is a margin, and all of it is negative. */
  default boolean isViolated() {
    return measured().filter(m -> m.margin().violated()).isPresent();
  }

  /** Whether the instance satisfies the conclusion, by enclosures alone. */
  default boolean isProvedSatisfied() {
    return measured().flatMap(Measured::enclosure).filter(Margin::satisfied).isPresent();
  }

  /**
   * Whether the instance violates the conclusion, by enclosures alone; what is said of all small scales no finite
   * ladder disproves.
   */
  default boolean isProvedViolated() {
    return measured().filter(m -> m.ladder().isEmpty()).flatMap(Measured::enclosure).filter(Margin::violated)
        .isPresent();
  }

  /** Whether there is a margin, and the instance showed this witness. */
  default boolean shows(String witness) {
    return measured().filter(m -> m.witnesses().contains(witness)).isPresent();
  }

  /**
   * A margin was measured.
   *
   * @param witnesses the non-vacuity witnesses this instance showed
   * @param ladder the scales that it was measured at, for what is said of all small ones
   * @param enclosure the margin once more, where every quantity in it and in the hypotheses has an enclosure and none
   *     an estimate
   */
  record Measured(int index, Margin margin, Set<String> witnesses, Optional<Ladder> ladder,
      Optional<Margin> enclosure) implements Outcome {
    public Measured {
      witnesses = Set.copyOf(witnesses);
    }

    public Measured(int index, Margin margin, Set<String> witnesses, Optional<Ladder> ladder) {
      this(index, margin, witnesses, ladder, Optional.empty());
    }

    public Measured(int index, Margin margin, Set<String> witnesses) {
      this(index, margin, witnesses, Optional.empty());
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.measured().apply(this);
    }
  }

  /**
   * A hypothesis is not met, or not known to be, so the instance says nothing.
   *
   * @param undecided whether it is open if the hypothesis is met, while every conclusion is satisfied whether it is
   *     met or not, or the claim leaves such instances out
   */
  record Discarded(int index, String hypothesis, boolean undecided) implements Outcome {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.discarded().apply(this);
    }
  }

  /** No margin could be measured: not a number, a step limit, an undecidable hypothesis. */
  record Unmeasured(int index, Reason reason, String message) implements Outcome {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.unmeasured().apply(this);
    }
  }

  /** The program failed. */
  record Crashed(int index, String message) implements Outcome {
    public static Crashed by(int index, Throwable failure) {
      return new Crashed(index, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.crashed().apply(this);
    }
  }
}
