package org.lemmata.kernel.verdict;

import java.util.Optional;

/**
 * How an attempt to decide a statement by exact means ended. The rules by which answers of exact deciders become a proof are here, and
 * only they make a derivation that is not open; that the deciders answer rightly is trusted, and only {@code proof} asks them.
 */
public final class Derivation {
  private final State state;
  private final String text;

  /** Proved, false, or neither. */
  public enum State { PROVED, DISPROVED, OPEN }

  private Derivation(State state, String text) {
    this.state = state;
    this.text = text;
  }

  /** What exact deciders say of an identity {@code left == right}; asked in this order, and no further than needed. */
  public interface Deciders {
    /** An exact point at which both sides exist and differ, if a quick search finds one. */
    Optional<String> counterexample();

    /** Whether the difference of both sides vanishes identically. */
    boolean vanishes();

    /** An exact point at which both sides exist and differ, if a long search finds one. */
    Optional<String> counterexampleAfterAll();

    /** Whether a point was seen at which both sides exist. */
    boolean exists();

    /** Whether the difference vanishes identically by another method. */
    boolean vanishesAgain();

    /** Both methods, in words. */
    String methods();
  }

  /** Proved where two methods agree that the difference vanishes, and both sides exist somewhere; false where one point shows it. */
  public static Derivation identity(Deciders deciders) {
    Optional<String> counterexample = deciders.counterexample();
    if (counterexample.isEmpty() && !deciders.vanishes()) {
      counterexample = deciders.counterexampleAfterAll();
      if (counterexample.isEmpty()) {
        return open("the normal form is not zero, and no exact counterexample was found");
      }
    }
    if (counterexample.isPresent()) {
      return new Derivation(State.DISPROVED, counterexample.get());
    }
    if (!deciders.exists()) {
      return open("there is no point among those tried at which both sides exist");
    }
    return deciders.vanishesAgain()
        ? new Derivation(State.PROVED, deciders.methods())
        : open("two methods do not agree that the difference vanishes: " + deciders.methods());
  }

  /**
   * A statement about stored data, evaluated in fractions.
   *
   * @param ofNothing an antecedent that no datum meets, if there is one: then what follows from it is not shown
   */
  public static Derivation evaluation(boolean isTrue, Optional<String> ofNothing) {
    if (!isTrue) {
      return new Derivation(State.DISPROVED, "the stored data");
    }
    return ofNothing.map(antecedent -> open("true of nothing: `" + antecedent + "` is false on the stored data"))
        .orElseGet(() -> new Derivation(State.PROVED, "evaluation in fractions"));
  }

  public static Derivation open(String reason) {
    return new Derivation(State.OPEN, reason);
  }

  public State state() {
    return state;
  }

  /** The methods of a proof, the point of a counterexample, or why it is open. */
  public String text() {
    return text;
  }

  @Override
  public String toString() {
    return state + ": " + text;
  }
}
