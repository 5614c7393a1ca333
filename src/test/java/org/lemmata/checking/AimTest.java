package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Vacuous;

/** Whether a rare case is seen may not hang on the seed: a sample goes on until it has shown what it has to show. */
class AimTest {
  private static final int PLANNED = 10;

  /** One instance in eight is rare, none of the first few at the edges of the domain. */
  private static ClaimText claim() {
    return new ClaimText()
        .with("parameters", "{n: {whole: [1, 4]}, m: 2, kind: {one-of: [0, 0, 0, 0, 1, 0, 0, 0]}}")
        .with("budget", "{instances: " + PLANNED + ", quick: " + PLANNED + "}")
        .with("conclude", "[{that: norm(w0) <= 2}]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRareWitnessIsSeenAtEverySeed(long seed) {
    ClaimText text = claim().with("witness", "[{that: kind == 1}]");
    Finding finding = new Checker(ClaimText.settings(seed)).check(text.claim());
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.sample().seen().values()).allMatch(times -> times > 0);
    assertThat(finding.sample().trials()).isGreaterThanOrEqualTo(PLANNED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRareViolationOfAMutantIsFoundAtEverySeed(long seed) {
    ClaimText text = claim().with("mutants",
        "[{id: rare, why: one kind in eight, patch: {\"conclude[0].that\": norm(w0) <= 2 - 2*kind}}]");
    Finding.MutantFinding mutant = new Checker(ClaimText.settings(seed)).check(text.claim(),
        text.claim().mutants().get(0));
    assertThat(mutant.killed()).isTrue();
  }

  @Test
  void whatIsSeenEndsTheSampleAtItsPlannedSize() {
    ClaimText text = claim().with("witness", "[{that: kind == 0}]");
    assertThat(text.check().sample().trials()).isEqualTo(PLANNED);
  }

  @Test
  void whatNeverComesIsMissedAfterEightTimesThePlannedSize() {
    Finding finding = claim().with("witness", "[{that: kind == 2}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Vacuous.class);
    assertThat(finding.sample().trials()).isEqualTo(8 * PLANNED);
    ClaimText text = claim().with("mutants",
        "[{id: true, why: it is no mutant, patch: {\"conclude[0].that\": norm(w0) <= 3}}]");
    assertThat(new Checker(ClaimText.settings()).check(text.claim(), text.claim().mutants().get(0)).trials())
        .isEqualTo(8 * PLANNED);
  }

  @Test
  void theNumberOfTrialsOfAnEventIsFixedBeforehand() {
    Finding finding = claim()
        .with("mutants", "[{id: far, why: a longer start, patch: {initialisation: {kind: sphere, scale: 3}}}]")
        .with("witness", "[{that: kind == 2}]").with("conclude", "[{probability: norm(w0) <= 2, at-least: 1/10}]")
        .check();
    assertThat(finding.sample().trials()).isEqualTo(PLANNED);
    assertThat(finding.ruling().verdict()).isNotInstanceOf(Inconclusive.class).isInstanceOf(Vacuous.class);
  }

  @Test
  void aControlIsTriedOnThePlannedInstances() {
    ClaimText text = claim().with("initialisation", "{kind: sphere, scale: 1/2}").with("witness", "[{that: kind == 2}]")
        .with("mutants",
            "[{id: a, why: b, patch: {initialisation.scale: 3/4, \"conclude[0].that\": norm(w0) <= 1/2}, mutated: "
                + "[\"conclude[0].that\"]}]");
    Finding.MutantFinding mutant = new Checker(ClaimText.settings()).check(text.claim(), text.claim().mutants().get(0));
    assertThat(mutant.control()).hasValueSatisfying(
        c -> assertThat(c.ruling().verdict().reason()).isEqualTo("satisfied on all " + PLANNED + " instances"));
  }
}
