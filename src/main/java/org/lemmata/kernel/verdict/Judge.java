package org.lemmata.kernel.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what was measured into a verdict. The rules, first match wins:
 *
 * <ol>
 *   <li>a margin negative beyond its error: Refuted;
 *   <li>the program failed on an instance: Errored;
 *   <li>an instance gave no margin: Inconclusive;
 *   <li>a margin not clear of its error: Inconclusive;
 *   <li>hypotheses undecided on more than a tenth of the instances: Inconclusive;
 *   <li>no admissible instance: Vacuous;
 *   <li>a witness never seen, or a case that the conclusion speaks of: Vacuous;
 *   <li>fewer instances than planned: Inconclusive;
 *   <li>otherwise: Holds.
 * </ol>
 */
public final class Judge {
  /**
   * A true claim "with probability at least 1 - delta" is refuted with at most this probability: half of it belongs to
   * the end of the sample, the other half to the looks before, which take place after 8, 16, 32, ... trials.
   */
  public static final double FALSE_REFUTATION = 1e-6;

  /** The first look comes after two to this power trials. */
  private static final int FIRST_LOOK = 3;

  /** Confidence of the bound that confirms such a claim. */
  public static final double CONFIDENCE = 0.999;

  /** Largest share of instances that may be left out because a hypothesis lies inside its error. */
  private static final double MOST_UNDECIDED = 0.1;

  private Judge() {}

  /** A conclusion that must hold on every admissible instance. */
  public static Ruling everyInstance(List<Outcome> outcomes, int planned, Set<String> witnesses) {
    return everyInstance(outcomes, planned, witnesses, Set.of());
  }

  /**
   * The same for a conclusion with alternatives.
   *
   * @param alternatives what an instance shows beside the witnesses; one that none shows is a remark, no verdict
   */
  public static Ruling everyInstance(List<Outcome> outcomes, int planned, Set<String> witnesses,
      Set<String> alternatives) {
    Optional<Outcome> disproof = outcomes.stream().filter(Outcome::isProvedViolated).findFirst();
    if (disproof.isPresent()) {
      Margin margin = disproof.get().measured().flatMap(Outcome.Measured::enclosure).orElseThrow();
      return new Ruling(
          new Refuted("instance " + disproof.get().index() + ": margin " + margin
              + ", without any estimate: a proof that the claim is false"),
          new Enclosed(1));
    }
    Evidence evidence = sampled(outcomes);
    Verdict verdict = trouble(outcomes, true).or(() -> emptiness(outcomes, planned, witnesses)).orElseGet(
        () -> new Holds("satisfied on all " + measured(outcomes) + " instances" + remark(outcomes, alternatives)));
    return new Ruling(verdict, evidence);
  }

  private static Evidence sampled(List<Outcome> outcomes) {
    int measured = measured(outcomes);
    Optional<Ladder> ladder = outcomes.stream().flatMap(o -> o.measured().stream()).flatMap(m -> m.ladder().stream())
        .reduce(Ladder::shorter);
    boolean isEnclosed = measured > 0
        && outcomes.stream().filter(o -> o.measured().isPresent()).allMatch(Outcome::isProvedSatisfied);
    return ladder.<Evidence>map(l -> new Climbed(measured, l))
        .orElseGet(() -> isEnclosed ? new Enclosed(measured) : new Sampled(measured));
  }

  private static String remark(List<Outcome> outcomes, Set<String> alternatives) {
    List<String> never = alternatives.stream().sorted().filter(a -> !isSeen(a, outcomes)).toList();
    return never.isEmpty()
        ? ""
        : "; on none of them `" + String.join("` or `", never) + "`, so the other part was not needed";
  }

  private static boolean isSeen(String witness, List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(o -> o.shows(witness));
  }

  /** An event that must have probability at least {@code 1 - delta}; a violated margin means it did not happen. */
  public static Ruling probability(List<Outcome> outcomes, int planned, double delta, Set<String> witnesses) {
    int trials = measured(outcomes);
    int failures = (int) outcomes.stream().filter(Outcome::isViolated).count();
    double bound = trials == 0 ? 1 : Binomial.upperBound(failures, trials, CONFIDENCE);
    Evidence evidence = new Statistical(bound, CONFIDENCE, trials);
    String count = "the event happened in " + (trials - failures) + " of " + trials + " trials";
    Verdict verdict = trouble(outcomes, false)
        .or(() -> trials > 0 && Binomial.atLeast(failures, trials, delta) < FALSE_REFUTATION / 2
            ? Optional.of(new Refuted(count + ": refuted with an error probability below " + FALSE_REFUTATION))
            : Optional.empty())
        .or(() -> emptiness(outcomes, planned, witnesses))
        .orElseGet(() -> bound <= delta
            ? new Holds(String.format(java.util.Locale.ROOT, "%s: its probability is at least %.3g at confidence %s",
                count, 1 - bound, CONFIDENCE))
            : new Inconclusive(count + " decide neither way on a failure probability of " + delta));
    return new Ruling(verdict, evidence);
  }

  /**
   * Whether such a claim is refuted already, at one of the looks; the looks share their error, half of the rest each.
   */
  public static boolean isRefutedEarly(List<Outcome> outcomes, double delta) {
    int trials = measured(outcomes);
    int look = Integer.numberOfTrailingZeros(Math.max(1, trials)) - FIRST_LOOK;
    if (look < 0 || Integer.bitCount(trials) != 1) {
      return false;
    }
    int failures = (int) outcomes.stream().filter(Outcome::isViolated).count();
    return Binomial.atLeast(failures, trials, delta) < FALSE_REFUTATION / (4 << look);
  }

  /** By how much the confidence bound on the failure probability stays below {@code delta}. */
  public static Margin probabilityMargin(Ruling ruling, double delta) {
    double bound = ((Statistical) ruling.evidence()).bound();
    return Margin.of(delta - bound, Math.ulp(1.0));
  }

  /** What was decided by exact means, without instances. */
  public static Ruling derivation(Derivation derivation) {
    return switch (derivation.state()) {
      case PROVED -> new Ruling(new Holds("proved"), new Proved(derivation.text(), derivation.proof()));
      case DISPROVED ->
        new Ruling(new Refuted("false at " + derivation.text()), new Proved("exact evaluation", derivation.proof()));
      case OPEN -> new Ruling(new Inconclusive(derivation.text()), new Sampled(0));
    };
  }

  /**
   * A search found a violation that the sample has not: a counterexample like any other. A search that found nothing
   * changes nothing, and what it looked at is no evidence.
   *
   * @throws IllegalArgumentException where the margin is no violation
   */
  public static Ruling found(Ruling sampled, Margin violation) {
    requireViolation(violation);
    return new Ruling(new Refuted("an instance found by the search: margin " + violation), sampled.evidence());
  }

  /**
   * Enclosures decide a conclusion for all parameters: it holds wherever the hypotheses do.
   *
   * @param boxes that cover the whole domain, on each of which it is decided
   */
  public static Ruling covered(Ruling sampled, int boxes) {
    if (sampled.verdict().isRefuted()) {
      return contradicted("for all parameters enclosures prove what an instance refutes: "
          + sampled.verdict().reason());
    }
    return sampled.verdict().holds()
        ? new Ruling(new Holds("proved for all values of the parameters"), new Covered(boxes))
        : sampled;
  }

  /** Two ways exclude each other: one of them is a fault of this program, and nothing is known. */
  public static Ruling contradicted(String how) {
    return new Ruling(new Inconclusive(how), new Sampled(0));
  }

  /**
   * Enclosures show that a conclusion fails for all parameters of a box, while all hypotheses hold.
   *
   * @throws IllegalArgumentException where the margin is no violation
   */
  public static Ruling violated(String box, Margin violation) {
    requireViolation(violation);
    return new Ruling(
        new Refuted("everywhere on the box " + box + ": margin " + violation
            + ", without any estimate: a proof that the claim is false"),
        new Covered(1));
  }

  private static void requireViolation(Margin margin) {
    if (!margin.violated()) {
      throw new IllegalArgumentException("the margin " + margin + " violates nothing");
    }
  }

  /** The claim could not even be set up. */
  public static Ruling failure(String message) {
    return new Ruling(new Errored(message), new Sampled(0));
  }

  private static Optional<Verdict> trouble(List<Outcome> outcomes, boolean oneViolationRefutes) {
    Optional<Verdict> worst = Optional.empty();
    for (Outcome outcome : outcomes) {
      String at = "instance " + outcome.index() + ": ";
      Optional<Verdict> here = outcome.cases(
          measured -> trouble(at, measured.margin(), oneViolationRefutes),
          discarded -> Optional.empty(),
          unmeasured -> Optional.of(new Inconclusive(at + unmeasured.message())),
          crashed -> Optional.of(new Errored(at + crashed.message())));
      if (here.isPresent() && (worst.isEmpty() || here.get().rank() > worst.get().rank())) {
        worst = here;
      }
    }
    return worst;
  }

  private static Optional<Verdict> trouble(String at, Margin margin, boolean oneViolationRefutes) {
    if (margin.violated()) {
      return oneViolationRefutes ? Optional.of(new Refuted(at + "margin " + margin)) : Optional.empty();
    }
    return margin.satisfied()
        ? Optional.empty()
        : Optional.of(new Inconclusive(at + "the margin " + margin + " lies inside its numerical error"));
  }

  private static Optional<Verdict> emptiness(List<Outcome> outcomes, int planned, Set<String> witnesses) {
    int measured = measured(outcomes);
    int undecided = (int) outcomes.stream().flatMap(o -> o.discarded().stream()).filter(Outcome.Discarded::undecided)
        .count();
    if (undecided > MOST_UNDECIDED * (measured + undecided)) {
      return Optional.of(new Inconclusive("it is not decided whether " + undecided + " of " + (measured + undecided)
          + " instances meet the hypotheses"));
    }
    if (measured == 0) {
      return Optional.of(new Vacuous("no instance met the hypotheses (" + outcomes.size() + " tried)"));
    }
    for (String witness : witnesses) {
      if (!isSeen(witness, outcomes)) {
        return Optional.of(new Vacuous("never seen: " + witness));
      }
    }
    return measured < planned
        ? Optional.of(new Inconclusive("only " + measured + " of " + planned + " planned instances were admissible"))
        : Optional.empty();
  }

  private static int measured(List<Outcome> outcomes) {
    return (int) outcomes.stream().filter(o -> o.measured().isPresent()).count();
  }
}
