package org.lemmata.reporting.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code evidence.json}. Its form is versioned by {@code schema}; fields are only ever added.
 *
 * @param studies what was asked for beyond the verdicts: mutate, search
 * @param corpus checksum of all claims of which these are a part or the whole, with their stored data; null where it
 *     was not taken
 * @param shard which part of the claims this is, as in {@code 1/3}; null for all
 * @param partial the run was interrupted, and claims are missing
 */
public record EvidenceFile(
    int schema, String tool, String version, Map<String, String> libraries, long seed, String profile,
    List<String> studies,
    @Nullable String corpus, @Nullable String shard, boolean partial, List<Entry> claims,
    List<UncheckedEntry> unchecked,
    Statistics statistics) {

  public static final int SCHEMA = 1;

  public EvidenceFile {
    Form.profile(profile);
    Form.shard(shard);
    claims = List.copyOf(claims);
  }

  /** The same, which was found of a part of such a corpus. */
  public EvidenceFile of(String checksum) {
    return new EvidenceFile(
        schema, tool, version, libraries, seed, profile, studies, checksum, shard, partial, claims, unchecked,
        statistics);
  }

  /** Claims by BibTeX key, papers and claims in the order of the file. */
  public Map<String, List<Entry>> byPaper() {
    return claims.stream().collect(Collectors.groupingBy(Entry::paper, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * One claim. {@code paper} is its BibTeX key; {@code margin} is the smallest, null where none was measured;
   * {@code simplest} and {@code worst} are null where it has no counterexample; {@code text} is the whole claim file,
   * empty where it is no longer what was checked.
   */
  public record Entry(
      String id,
      String title,
      String paper,
      String at,
      String provenance,
      String kind,
      String statement,
      String remark,
      List<String> uses,
      String file,
      String sha256,
      String expected,
      String verdict,
      String reason,
      boolean asExpected,
      String evidence,
      String evidenceMeaning,
      int trials,
      int tried,
      @Nullable Number margin,
      List<ConclusionEntry> conclusions,
      Map<String, Integer> discarded,
      Map<String, Integer> witnesses,
      List<ObservedEntry> observed,
      @Nullable CounterexampleEntry simplest,
      @Nullable CounterexampleEntry worst,
      List<MutantEntry> mutants,
      @Nullable SearchEntry search,
      @Nullable AuditEntry audit,
      List<HypothesisEntry> hypotheses,
      List<HistogramEntry> histograms,
      String text) {

    /** Files written by earlier versions lack what came later. */
    public Entry {
      Form.id(id);
      Form.key(paper);
      Form.sha256(sha256);
      observed = observed == null ? List.of() : observed;
      hypotheses = hypotheses == null ? List.of() : hypotheses;
      histograms = histograms == null ? List.of() : histograms;
      text = text == null ? "" : text;
    }

    /** Instances until the last of the mutants was refuted; 0 where proofs refuted them all. */
    public int slowestKill() {
      return mutants.stream().filter(MutantEntry::killed).mapToInt(MutantEntry::trials).max().orElse(0);
    }

    public long killed() {
      return mutants.stream().filter(MutantEntry::killed).count();
    }

    /** Mutants that stand close to the claim. */
    public long close() {
      return mutants.stream().filter(MutantEntry::close).count();
    }

    public long closeKilled() {
      return mutants.stream().filter(m -> m.close() && m.killed()).count();
    }
  }

  /**
   * What chance may have done in this run, as union bounds over its statistical conclusions.
   *
   * @param conclusions how many there are
   * @param falseRefutation bound on the probability that a true one was refuted
   * @param falseConfirmation bound on the probability that a bound on a probability of failure is too small
   */
  public record Statistics(int conclusions, double falseRefutation, double falseConfirmation) {}

  /** A statement of a paper that no claim covers. */
  public record UncheckedEntry(String paper, String at, String statement, String because) {
    public UncheckedEntry {
      Form.key(paper);
    }
  }

  /** The smallest and the largest value over the instances where there was one. */
  public record ObservedEntry(String label, Number least, Number most, int instances) {}

  /** A hypothesis, also in LaTeX, why it is there, and how many of the instances drawn do not meet it. */
  public record HypothesisEntry(String formula, String because, int excluded, int undecided, String tex) {}

  /**
   * How a quantity is spread over the instances drawn.
   *
   * @param logarithmic whether the bins have equal width on a logarithmic axis
   * @param bins in ascending order
   */
  public record HistogramEntry(String quantity, boolean logarithmic, List<BinEntry> bins) {}

  /**
   * Instances whose value lies from {@code from} to {@code to}; equal ends are one value. Those excluded fail a
   * hypothesis.
   */
  public record BinEntry(double from, double to, int admissible, int excluded) {}

  /** A value with a bound on its error. */
  public record Number(double value, double error) {}

  /**
   * Of so many instances, those that were decided by enclosures alone; and by reason, how many were not.
   *
   * @param radii how far around the first of them the conclusion is proved, as a part of the norms of weights; null
   *     where nobody asked
   */
  public record EnclosedEntry(int instances, int of, Map<String, Integer> otherwise, @Nullable List<Double> radii) {}

  /**
   * What is proved for all values of the parameters, in shares of their domain; and by reason, on what share nothing is
   * decided.
   *
   * @param outside where a hypothesis fails
   */
  public record CoverEntry(int boxes, double proved, double outside, double refuted, Map<String, Double> otherwise) {}

  /**
   * One conclusion with its smallest margin and the replay token of the instance that showed it; {@code tex} is its
   * formula in LaTeX.
   *
   * @param enclosed null where no instance was asked for
   * @param cover null where nobody asked for all values of the parameters
   * @param withoutMargin how many instances have none, by reason; null where all have one
   * @param margin null where none was measured
   * @param replay null where no one instance showed it
   */
  public record ConclusionEntry(
      String formula, String verdict, String reason, String evidence, @Nullable EnclosedEntry enclosed,
      @Nullable CoverEntry cover,
      @Nullable Map<String, Integer> withoutMargin, @Nullable Number margin,
      @Nullable String replay, String tex) {
    public ConclusionEntry {
      Form.token(replay);
    }
  }

  /** A violation and how to reproduce it. */
  public record CounterexampleEntry(String replay, int conclusion, Number margin, String instance) {
    public CounterexampleEntry {
      Form.token(replay);
    }
  }

  /**
   * A mutant; killed when its verdict is Refuted and its control, if it has one, is as expected.
   *
   * @param close whether it differs from its control, or from the claim, in nothing but a factor within five percent or
   *     one unit of an exponent
   * @param broke the conclusion that was refuted first; null where none was
   * @param instance the number of the instance that refuted it; null where a proof or many instances together did
   * @param easy why its fall says little; null where it says something
   * @param control null where it has none
   */
  public record MutantEntry(
      String name, String why, boolean close, String verdict, String reason, int trials, @Nullable String broke,
      @Nullable Integer instance, @Nullable String easy, @Nullable ControlEntry control,
      @Nullable SearchEntry search) {
    public boolean killed() {
      return verdict.equals("Refuted") && (control == null || control.asExpected());
    }

    /** Why it shows nothing, where it was not killed. */
    public String shortfall() {
      return verdict.equals("Refuted")
          ? "in the setting of the mutant the claim itself is "
              + (control == null ? verdict : control.verdict() + ": " + control.reason())
          : "the mutant was not refuted: " + reason;
    }
  }

  /** The claim itself in the setting of a mutant. */
  public record ControlEntry(String verdict, String reason, boolean asExpected) {}

  /**
   * A search for a counterexample: the instances it computed, and whether it ended with a violation. Null where none
   * was asked for.
   */
  public record SearchEntry(int trials, boolean found) {}

  /**
   * What {@code check --mutate} adds; null where it was not asked for.
   *
   * @param together replay token of an instance that meets all hypotheses; null where there are none, or none was found
   */
  public record AuditEntry(
      List<DerivedEntry> mutants, @Nullable String together, List<TightnessEntry> tightness,
      List<ProbeEntry> boundary) {
    public AuditEntry {
      Form.token(together);
    }

    /** How many derived mutants ended like this (all for the empty word), the hard ones alone if so asked. */
    public long count(String fate, boolean hardOnly) {
      return mutants.stream().filter(m -> (fate.isEmpty() || m.fate().equals(fate)) && (m.hard() || !hardOnly)).count();
    }

    public long hard() {
      return count("", true);
    }

    public List<DerivedEntry> hypotheses() {
      return mutants.stream().filter(m -> m.family().equals("hypothesis")).toList();
    }

    /** Those that were not killed, the open ones first; hypotheses are shown by themselves. */
    public List<DerivedEntry> survivors() {
      return mutants.stream()
          .filter(m -> !m.fate().equals("killed") && !m.family().equals("hypothesis"))
          .sorted(java.util.Comparator.comparing(m -> !m.fate().equals("open")))
          .toList();
    }
  }

  /** A derived mutant; {@code outside} counts instances that the claim leaves out, for dropped hypotheses. */
  public record DerivedEntry(
      String id, String family, boolean hard, String change, String fate, int trials, int outside, String reason,
      @Nullable ViolationEntry violation,
      @Nullable SearchEntry search) {}

  /** The instance that refuted a derived mutant; null where it was not refuted by an instance. */
  public record ViolationEntry(Number margin, String instance) {}

  /**
   * The instance of a conclusion that came nearest to equality.
   *
   * @param relative the margin over the sum of the sizes of both sides
   * @param factor what the right side could be multiplied with there; null where it vanishes
   */
  public record TightnessEntry(int conclusion, Number relative, @Nullable Number factor, String replay) {
    public TightnessEntry {
      Form.token(replay);
    }
  }

  /** An instance at the boundary of the claim's domain, or beyond it. */
  public record ProbeEntry(String what, String outcome) {}
}
