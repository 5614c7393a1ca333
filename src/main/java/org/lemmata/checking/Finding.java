package org.lemmata.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.checking.cover.Coverage;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;
import org.lemmata.kernel.verdict.Verdict;

/**
 * What the check of one claim found.
 *
 * @param audit what {@link Study#MUTATE} gave, if it was asked for
 */
public record Finding(
    Claim claim, Result result, List<MutantFinding> mutants, List<Picture> pictures, Studies studies,
    Optional<Audit> audit, double seconds) {

  /** What the claim itself came to, and on what that rests. */
  public record Result(
      Ruling ruling, List<ConclusionFinding> conclusions, Sample sample, Optional<Counterexample> simplest,
      Optional<Counterexample> worst) {}

  /**
   * What was asked for beside the verdict.
   *
   * @param search what {@link Study#SEARCH} gave, if it was asked for
   * @param coverage what is proved for all parameters, if the claim or {@link Study#COVER} asked for it
   * @param transcript what {@link Study#CERTIFY} gave, if it was asked for
   */
  public record Studies(Optional<SearchResult> search, Optional<Coverage> coverage, Optional<Transcript> transcript) {}

  public Ruling ruling() {
    return result.ruling;
  }

  public List<ConclusionFinding> conclusions() {
    return result.conclusions;
  }

  public Sample sample() {
    return result.sample;
  }

  private static <T> Map<String, Integer> words(Map<T, Integer> counts, Function<T, String> word) {
    Map<String, Integer> words = new LinkedHashMap<>();
    counts.forEach((what, count) -> words.put(word.apply(what), count));
    return words;
  }

  /**
   * One conclusion: its ruling, the smallest margin with the instance that showed it, and what enclosures alone decide.
   *
   * @param unmeasured why instances have no margin, and how many
   */
  public record ConclusionFinding(
      String text, Ruling ruling, Optional<Margin> tightest, int tightestIndex, EnclosedInstances enclosed,
      Map<Reason, Integer> unmeasured) {

    /** The same after another ruling. */
    ConclusionFinding with(Ruling later) {
      return new ConclusionFinding(text, later, tightest, tightestIndex, enclosed, unmeasured);
    }

    /** The counts in words. */
    public Map<String, Integer> withoutMargin() {
      return words(unmeasured, Reason::inWords);
    }
  }

  /**
   * Instances that were decided a second time, by enclosures alone.
   *
   * @param of so many that have a margin
   * @param obstacles why the others were not, and how often
   * @param radii how far around the first of them it is proved, as a part of the norms of weights, if
   *     {@link Study#COVER} asked for it
   */
  public record EnclosedInstances(int enclosed, int of, Map<Obstacle, Integer> obstacles, List<Double> radii) {

    static final EnclosedInstances NONE = new EnclosedInstances(0, 0, Map.of(), List.of());

    /** The same in words. */
    public Map<String, Integer> otherwise() {
      return words(obstacles, Obstacle::why);
    }
  }

  /** An instance that violates conclusion number {@code conclusion} (from 0). */
  public record Counterexample(Instance instance, int conclusion, Margin margin, String description) {}

  /**
   * Everything that was measured of a claim or of one of its mutants, for a certificate.
   *
   * @param claim as it was tried
   * @param numbers of the conclusions that were tried, from 1, in the file
   * @param outcomes of each of these conclusions
   * @param particulars a few admissible instances in full, and last the counterexample, where there is one
   * @param counterexample a violation of a conclusion, by its position in {@code numbers}
   */
  public record Transcript(
      Claim claim, List<Integer> numbers, List<Ruling> rulings, List<List<Outcome>> outcomes,
      List<InstanceRecord> particulars,
      Optional<Counterexample> counterexample) {}

  /** A search by an optimiser: the instances it computed, and whether one of them is a violation. */
  public record SearchResult(int trials, boolean found) {}

  /**
   * The first conclusion of a mutant that was refuted.
   *
   * @param instance the one that did it; none where a proof or many together did
   * @param easy why that says little, where it does
   */
  public record Breach(String conclusion, Optional<Instance> instance, Optional<TrivialRefutation> easy) {}

  /** The claim in the setting of a mutant. */
  public record Control(Ruling ruling, boolean asExpected) {}

  /**
   * A mutant: killed when it was refuted, and its setting alone was not.
   *
   * @param trials admissible instances until it was refuted
   */
  public record MutantFinding(
      String id, String why, Ruling ruling, int trials, Optional<Breach> breach, Optional<Control> control,
      Studies studies, double seconds) {
    public boolean killed() {
      return ruling.verdict().isRefuted() && isControlled();
    }

    public boolean isControlled() {
      return control.map(Control::asExpected).orElse(true);
    }

    private boolean isUndecided() {
      return isOpen(ruling) || !isControlled() && isOpen(control.orElseThrow().ruling());
    }
  }

  private static boolean isOpen(Ruling ruling) {
    return ruling.verdict().answer() == Verdict.Answer.OPEN;
  }

  /** Curves to look at; either axis may be logarithmic, the vertical one and that of {@code axis}. */
  public record Picture(String title, String axis, List<Curve> curves, boolean logarithmic, boolean logarithmicAxis) {
    /** One curve. */
    public record Curve(String label, double[] x, double[] y) {}
  }

  /** This finding with its mutants and with what other studies gave. */
  public Finding with(List<MutantFinding> tried, Optional<Audit> looked) {
    double total = seconds + tried.stream().mapToDouble(MutantFinding::seconds).sum();
    return new Finding(claim, result, List.copyOf(tried), pictures, studies, looked, total);
  }

  /** Whether verdict and mutants are what the author of the claim expects. */
  public boolean asExpected() {
    return isExpectedVerdict() && mutants.stream().allMatch(MutantFinding::killed);
  }

  /** Whether nothing contradicts the expectation, but something is undecided. */
  public boolean undecided() {
    return !asExpected()
        && (isOpen(ruling()) || isExpectedVerdict())
        && mutants.stream().allMatch(m -> m.killed() || m.isUndecided());
  }

  private boolean isExpectedVerdict() {
    return claim.expect() == Claim.Expectation.HOLDS
        ? ruling().verdict().holds()
        : ruling().verdict().isRefuted();
  }

  /** The smallest margin of all conclusions. */
  public Optional<Margin> margin() {
    return conclusions().stream()
        .flatMap(c -> c.tightest().stream())
        .min(java.util.Comparator.naturalOrder());
  }

  /** The token that {@code replay} takes. */
  public static String token(Instance instance, Claim claim) {
    return instance.claim() + "@" + claim.sha256().substring(0, 12) + ":" + instance.address();
  }
}
