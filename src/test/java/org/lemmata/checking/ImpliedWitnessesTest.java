package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Vacuous;

/** An implication whose antecedent is never true holds of nothing; here n lies between 1 and 4, and |w0| is 1. */
class ImpliedWitnessesTest {

  private static Finding check(String conclusion) {
    return new ClaimText().with("conclude", "[" + conclusion + "]").check();
  }

  private static Finding that(String formula) {
    return check("{that: \"" + formula + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "!(n > 10) || norm(w0) > 7", "norm(w0) > 7 || !(n > 10)", "!(n > 10 && norm(w0) <= 7)  || 1 < 0",
      "!(n > 10 && !(norm(w0) > 7))",
      "!(n > 2) || !(n < 3) || norm(w0) > 7", "!(n > 10) || !(norm(w0) > 7)",
      "norm(w0) <= 2 && (!(n > 10) || norm(w0) > 7)",
      "!(n >= 1) || (!(n > 10) || norm(w0) > 7)", "!(n > 3) || (norm(w0) <= 2 && (!(n < 3) || norm(w0) > 7))",
      "forall k in 1..n: !(k > 4) || norm(w0) > 7", "exists k in 1..n: !(k > 4) || norm(w0) > 7",
      "forall k in 1..n: forall j in 1..m: !(k + j > 6) || norm(w0) > 7", "if(n > 10, norm(w0), 0) <= 1/2",
      "if(n < 10, 0, norm(w0)) <= 1/2",
      "if(n > 10, norm(w0) + 7, norm(w0)) <= 2", "1 + max(0, if(n > 10, norm(w0), -1)) <= 1", "rare <= 1/2",
      "twice <= 1/2"})
  void whatIsNeverTrueTestsNothing(String formula) {
    Finding finding = new ClaimText().with("conclude", "[{that: \"" + formula + "\"}]")
        .with("let", "{rare: \"if(n > 10, norm(w0), 0)\", twice: 2*rare}").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Vacuous.class);
    assertThat(finding.ruling().verdict().reason()).contains("never seen: the case `");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "!(n > 3) || norm(w0) <= 2", "norm(w0) <= 2 || !(n > 3)", "forall k in 1..n: !(k > 3) || norm(w0) <= 2",
      "!(norm(w0) > 7 && n > 10)",
      "if(n > 3, norm(w0), 0) <= 2", "if(n > 3, norm(w0), 2*norm(w0)) <= 3", "if(n > 3, 0, norm(w0)) <= 2",
      "common <= 2"})
  void whatIsSometimesTrueHolds(String formula) {
    Finding finding = new ClaimText().with("conclude", "[{that: \"" + formula + "\"}]")
        .with("let", "{common: \"if(n > 3, norm(w0), 0)\"}").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
  }

  @Test
  void theAntecedentIsNamed() {
    assertThat(that("forall k in 1..n: !(k > 4) || norm(w0) > 7").ruling().verdict().reason())
        .isEqualTo("never seen: the case `exists k in 1..n: k > 4` that a conclusion speaks of");
  }

  @Test
  void aViolationIsStillOne() {
    assertThat(that("!(n > 3) || norm(w0) > 7").ruling().verdict()).isInstanceOf(Refuted.class);
  }

  @Test
  void oneConclusionDoesNotAnswerForAnother() {
    Finding finding = check("{that: \"!(n > 3) || norm(w0) <= 2\"}, {that: \"!(n > 10) || norm(w0) <= 2\"}");
    assertThat(finding.conclusions().get(0).ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.conclusions().get(1).ruling().verdict()).isInstanceOf(Vacuous.class);
  }

  @ParameterizedTest
  @CsvSource({"10, Vacuous", "1, Holds"})
  void eventsAndLaddersAreNoException(int bound, String word) {
    Finding event = new ClaimText()
        .with("conclude",
            "[{probability: \"!(n > " + (bound == 1 ? 0 : bound)
                + ") || norm(w0) <= 2\", at-least: 0.1, over: [parameters, initialisation]}]")
        .with("mutants", "[{id: other, why: the norm is one, patch: {\"conclude[0].probability\": norm(w0) <= 1/2}}]")
        .check();
    assertThat(event.ruling().verdict().word()).isEqualTo(word);
    Finding ladder = new ClaimText()
        .with("schedule", "{variable: s, rungs: 5, value: 2^(-k)}")
        .with("conclude", "[{eventually: \"!(s < 1/" + (bound == 1 ? 9 : 100) + ") || norm(w0) <= 2\"}]")
        .with("mutants", "[{id: other, why: the norm is one, patch: {\"conclude[0].eventually\": norm(w0) <= 1/2}}]")
        .check();
    assertThat(ladder.ruling().verdict().word()).isEqualTo(word);
  }

  @Test
  void aPlainDisjunctionIsRemarkedUpon() {
    assertThat(that("n <= 10 || norm(w0) > 7").ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(that("n <= 10 || norm(w0) > 7").ruling().verdict().reason()).contains("on none of them `!(n <= 10)`");
    assertThat(that("n <= 2 || n > 2").ruling().verdict().reason()).doesNotContain("on none of them");
  }
}
