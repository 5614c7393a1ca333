package org.lemmata.kernel.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an attempt to decide a statement by exact means ended. The rules by which answers of exact deciders become a
 * proof are here, and only they make a derivation that is not open; that the deciders answer rightly is trusted, and
 * only {@code proof} asks them.
 */
public final class Derivation {
  private static final String NO_INSTANCE = "no point was found at which the hypotheses hold and both sides exist";

  private final State state;
  private final String text;
  private final List<String> proof;

  /** Proved, false, or neither. */
  public enum State { PROVED, DISPROVED, OPEN }

  private Derivation(State state, String text) {
    this(state, text, List.of());
  }

  Derivation(State state, String text, List<String> proof) {
    this.state = state;
    this.text = text;
    this.proof = List.copyOf(proof);
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

  /**
   * Proved where two methods agree that the difference vanishes, and both sides exist somewhere; false where one point
   * shows it.
   */
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
   * What exact deciders say of a comparison under hypotheses; asked in this order, and no further than needed. Points
   * are fractions by the names of their coordinates.
   */
  public interface Comparison {
    /** A point at which the hypotheses hold and the comparison fails. */
    Optional<Map<String, String>> counterexample();

    /** A point at which the hypotheses hold and both sides exist. */
    Optional<Map<String, String>> instance();

    /** A point at which the hypotheses hold and a side may have no value. */
    Optional<Map<String, String>> gap();

    /** Whether steps of a proof were found. */
    boolean isFound();

    /** Whether each step is one, gone through apart from the search, with derivatives on which two methods agree. */
    boolean holds();

    /** The steps, as lines that another program can follow. */
    List<String> proof();

    /** How it was proved, in words. */
    String methods();
  }

  /** Proved where steps were found that hold, and the hypotheses hold somewhere; false where one point shows it. */
  public static Derivation inequality(Comparison comparison) {
    Optional<Map<String, String>> counterexample = comparison.counterexample();
    if (counterexample.isPresent()) {
      String point = coordinates(counterexample.get());
      return new Derivation(State.DISPROVED, point.isEmpty() ? "every point" : point,
          List.of(words(counterexample.get())));
    }
    Optional<Map<String, String>> instance = comparison.instance();
    if (instance.isEmpty()) {
      return open(NO_INSTANCE);
    }
    if (!comparison.isFound()) {
      return open("no proof was found, and no counterexample"
          + comparison.gap()
              .map(point -> "; at " + coordinates(point) + " the hypotheses hold, but a side may have no value")
              .orElse(""));
    }
    return comparison.holds()
        ? new Derivation(State.PROVED, comparison.methods(),
            Stream.concat(Stream.of(words(instance.get())), comparison.proof().stream()).toList())
        : open("the steps that the search found are no proof when they are gone through again");
  }

  /**
   * What is shown on the way to a comparison, in words.
   *
   * @param shown by the hypotheses of the comparison and the lemmas before
   */
  public record Lemma(String text, Supplier<Derivation> shown) {}

  /**
   * Proved where each lemma is, and the claimed comparison with their help; false where that one is.
   *
   * @param alone the claimed comparison by its hypotheses
   * @param claimed the same with the lemmas among its hypotheses
   */
  public static Derivation chain(List<Lemma> lemmas, Comparison alone, Comparison claimed) {
    if (lemmas.isEmpty()) {
      return inequality(alone);
    }
    Optional<Map<String, String>> counterexample = alone.counterexample();
    if (counterexample.isPresent()) {
      return refutation(counterexample);
    }
    Optional<Map<String, String>> instance = alone.instance();
    if (instance.isEmpty()) {
      return open(NO_INSTANCE);
    }
    List<String> proof = new ArrayList<>(List.of(words(instance.get())));
    for (Lemma lemma : lemmas) {
      Derivation shown = lemma.shown.get();
      if (shown.state != State.PROVED) {
        return open("the step `" + lemma.text + "` is not proved: " + shown.why());
      }
      proof.addAll(headed("lemma", shown.proof));
    }
    Derivation last = consequence(claimed);
    if (last.state != State.PROVED) {
      return last;
    }
    proof.addAll(headed("lemma", last.proof));
    return new Derivation(State.PROVED, last.text, proof);
  }

  /**
   * What a conclusion of another claim gives: proved where that one is, and never false.
   *
   * @param name of the conclusion, as a certificate gives it
   */
  public static Derivation cited(String name, Derivation shown) {
    if (shown.state != State.PROVED) {
      return open("conclusion " + name + " is not proved: " + shown.why());
    }
    return new Derivation(State.PROVED, "by " + name + ": " + shown.text,
        headed("cited " + name, shown.proof.stream().map(line -> "| " + line).toList()));
  }

  /**
   * What holds of each sample, with factors that are the same for all, holds of sums over all of them; never false.
   *
   * @param perSample the last is what is summed, the others help to show it, each those after it
   */
  public static Derivation summed(List<Supplier<Derivation>> perSample) {
    List<String> proof = new ArrayList<>(List.of("each"));
    Derivation shown = open("nothing is to be shown");
    for (int number = 1; number <= perSample.size(); number++) {
      shown = perSample.get(number - 1).get();
      if (shown.state != State.PROVED) {
        return open(
            (perSample.size() > 1 ? "number " + number + " " : "it ") + "is not shown for each sample: " + shown.why());
      }
      proof.addAll(headed("sample", shown.proof));
    }
    return shown.state == State.PROVED
        ? new Derivation(State.PROVED, "for each sample: " + shown.text, proof)
        : shown;
  }

  private String why() {
    return state == State.DISPROVED ? "it is false where " + text : text;
  }

  /** False where there is a counterexample; else nothing is known. */
  public static Derivation refutation(Optional<Map<String, String>> counterexample) {
    return counterexample
        .map(point -> new Derivation(State.DISPROVED, coordinates(point), List.of(words(point))))
        .orElseGet(() -> open("no counterexample was found"));
  }

  /**
   * Proved where steps were found that hold, false where one point shows it. Whether the hypotheses hold anywhere has
   * to be seen elsewhere.
   */
  public static Derivation consequence(Comparison comparison) {
    Optional<Map<String, String>> counterexample = comparison.counterexample();
    if (counterexample.isPresent()) {
      return refutation(counterexample);
    }
    return comparison.isFound() && comparison.holds()
        ? new Derivation(State.PROVED, comparison.methods(), comparison.proof())
        : open("no proof was found, and no counterexample");
  }

  static List<String> headed(String head, List<String> proof) {
    List<String> all = new ArrayList<>(List.of(head));
    all.addAll(proof);
    return all;
  }

  static String coordinates(Map<String, String> point) {
    return point.entrySet().stream().map(e -> e.getKey() + " = " + e.getValue()).collect(Collectors.joining(", "));
  }

  /** A point as a line of a proof. */
  public static String words(Map<String, String> point) {
    return "point"
        + point.entrySet().stream().map(e -> " " + e.getKey() + "=" + e.getValue()).collect(Collectors.joining());
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

  /**
   * The steps of a proof, or the point of a counterexample, for the independent checker; empty where it decides by
   * itself.
   */
  public List<String> proof() {
    return proof;
  }

  @Override
  public String toString() {
    return state + ": " + text;
  }
}
