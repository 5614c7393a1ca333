package org.lemmata.report;

import java.util.List;
import java.util.Map;

/**
 * The content of {@code evidence.json}. Its form is versioned by {@code schema}; fields are only ever added.
 *
 * @param partial the run was interrupted, and claims are missing
 */
public record EvidenceFile(
    int schema, String tool, String version, Map<String, String> libraries, long seed, String profile, boolean partial,
    List<Entry> claims, List<UncheckedEntry> unchecked, Statistics statistics) {

  public static final int SCHEMA = 1;

  /** One claim. {@code paper} is its BibTeX key; {@code margin} is the smallest, null where none was measured. */
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
      Number margin,
      List<ConclusionEntry> conclusions,
      Map<String, Integer> discarded,
      Map<String, Integer> witnesses,
      List<ObservedEntry> observed,
      CounterexampleEntry simplest,
      CounterexampleEntry worst,
      List<MutantEntry> mutants) {

    /** Files written before there were observations have none. */
    public Entry {
      observed = observed == null ? List.of() : observed;
    }

    public long killed() {
      return mutants.stream().filter(m -> m.verdict().equals("Refuted")).count();
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
  public record UncheckedEntry(String paper, String at, String statement, String because) {}

  /** The smallest and the largest value over the instances where there was one. */
  public record ObservedEntry(String label, Number least, Number most, int instances) {}

  /** A value with a bound on its error. */
  public record Number(double value, double error) {}

  /** One conclusion with its smallest margin and the replay token of the instance that showed it. */
  public record ConclusionEntry(
      String formula, String verdict, String reason, String evidence, Number margin, String replay) {}

  /** A violation and how to reproduce it. */
  public record CounterexampleEntry(String replay, int conclusion, Number margin, String instance) {}

  /** A mutant; killed when its verdict is Refuted. */
  public record MutantEntry(String name, String why, String verdict, String reason, int trials) {}
}
