package org.lemmata.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a result promise no more than its evidence. */
class LevelTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Holds; Proved; PROVED; proved",
      "Holds; Proved(on 20 boxes); COVERED; proved for all parameters, on 20 boxes",
      "Holds; Proved(on 1 box); COVERED; proved for all parameters, on one box",
      "Refuted; Proved(on 1 box); REFUTED; refuted, proved",
      "Holds; Statistical(0.163, 0.999); STATISTICAL; fails with probability at most 0.163, confidence 0.999",
      "Holds; Enclosed(1); ENCLOSED; no violation in one instance, enclosed",
      "Holds; Sampled(20); SAMPLED; no violation in 20 instances",
      "Holds; Ladder(5, 7, 1.0e-16); LADDER; no violation in 5 instances on 7 scales to 1.0e-16",
      "Refuted; Sampled(20); REFUTED; refuted by a counterexample",
      "Refuted; Enclosed(1); REFUTED; refuted, proved",
      "Refuted; Proved; REFUTED; refuted, proved",
      "Refuted; Statistical(0.1, 0.999); REFUTED; refuted by counting",
      "Inconclusive; Proved; OPEN; inconclusive",
      "Vacuous; Sampled(20); OPEN; vacuous",
      "Errored; Sampled(0); OPEN; errored"})
  void aResultInWords(String verdict, String evidence, Level level, String words) {
    assertThat(Level.of(verdict, evidence)).isEqualTo(level);
    assertThat(Level.says(verdict, evidence)).isEqualTo(words);
  }

  /** A stranger's file may say anything; it is no pass. */
  @ParameterizedTest
  @ValueSource(strings = {"", "Open", "Refuted(3)", "Certain(1)", "sampled", "Sampled"})
  void unknownEvidenceIsNoPass(String evidence) {
    assertThat(Level.of("Holds", evidence)).isEqualTo(Level.OPEN);
    assertThat(Level.says("Holds", evidence)).isEqualTo("holds, on evidence that this version does not know");
  }
}
