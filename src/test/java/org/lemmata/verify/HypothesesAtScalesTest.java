package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.Finding;

/**
 * Hypotheses and witnesses that speak of the scale; {@code n} is at most 4, and {@code n*delta} is largest on the first
 * rung, where delta is 1.
 */
class HypothesesAtScalesTest {

  private static ClaimText claim(String hypothesis, String witness) {
    return new ClaimText()
        .with("schedule", "{variable: delta, rungs: 6, value: 2^(-k)}")
        .with("let", "{product: n*delta}")
        .with("assume", "[{that: " + hypothesis + "}]")
        .with("witness", "[{that: " + witness + "}]")
        .with("conclude", "[{eventually: n <= 3}]")
        .with("mutants", "[{id: other, why: some n are 3, patch: {\"conclude[0].eventually\": n <= 2}}]")
        .with("budget", "{instances: 12, quick: 12}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "product <= 3 | product >= 3 | Holds",
      "n*delta <= 3 | n*delta > 2.5 | Holds",
      "product <= 4 | product >= 3 | Refuted", // four is admitted
      "product <= 3 | product > 3 | Vacuous",
      "product >= 1/8 | product <= 1 | Refuted", // so is it where the last rung alone decides
      "product <= 3 && product >= 1/16 | product >= 3 | Holds"})
  void aHypothesisHoldsOnEveryRungAndAWitnessOnOne(String hypothesis, String witness, String verdict) {
    assertThat(claim(hypothesis, witness).problems()).isEmpty();
    Finding finding = claim(hypothesis, witness).check();
    assertThat(finding.ruling().verdict().word()).isEqualTo(verdict);
  }

  @Test
  void theIndependentCheckerLooksAtEveryRungAsWell() {
    String text = claim("product <= 3", "product >= 3").text();
    VerifierTest.Case honest = VerifierTest.certified(text);
    assertThat(VerifierTest.verified(honest).code()).isZero();
    // The same certificate under hypotheses that leave no instance, or a witness that none shows.
    for (String other : new String[] {text.replace("product <= 3", "product < 1"),
        text.replace("product >= 3", "product >= 4")}) {
      String forged = honest.certificate().replaceFirst("sha256 \\w+", "sha256 " + Certificate.hash(other));
      assertThat(VerifierTest.verified(new VerifierTest.Case(other, forged).with(forged)).code()).isEqualTo(1);
    }
  }
}
