package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.verdict.Inconclusive;

/**
 * A description without a value leaves its own instance without a margin, and says why; hypotheses on parameters come
 * before it.
 */
class NoSuchInstanceTest {

  private static ClaimText described(String value) {
    return new ClaimText().with("data", "{value: \"" + value + "\", points: 2, dimension: 2}")
        .with("budget", "{instances: 30, quick: 30}")
        .with("conclude", "[{that: \"norm(w0) + entry(X, 1, 1)^2 >= 0\"}]")
        .with("mutants", "[{id: other, why: other, patch: {\"conclude[0].that\": 1 < 0}}]");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "1/(n - 3) + i*k | DOMAIN",
      "if(sqrt(n - 1)^2 == 2, 1, 2) + i*k | UNDECIDED",
      "if(n == 3, (10^20 + tanh(1)) - 10^20, 1) + i*k | UNDECIDED",
      "log(n - 3) + i*k | DOMAIN"})
  void oneInstanceIsNoErrorOfTheFile(String value, Reason reason) {
    Finding finding = described(value).check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Inconclusive.class);
    assertThat(finding.ruling().verdict().reason()).contains("small-claim.yaml:");
    Map<Reason, Integer> unmeasured = finding.conclusions().get(0).unmeasured();
    assertThat(unmeasured).containsOnlyKeys(reason);
    assertThat(unmeasured.get(reason)).isBetween(1, 29)
        .isEqualTo((int) finding.sample().drawn().stream()
            .filter(d -> d.measurement().outcomes().get(0).unmeasured().isPresent()).count());
    assertThat(finding.conclusions().get(0).withoutMargin()).containsOnlyKeys(reason.inWords());
  }

  /** The reason is that of what went wrong inside of the measure. */
  @Test
  void aMeasureHandsOnWhy() {
    Finding finding = new ClaimText().with("conclude", "[{that: \"overlap(combine(0, w0, 0, w0), w0) <= 2\"}]").check();
    assertThat(finding.conclusions().get(0).unmeasured()).containsOnlyKeys(Reason.DOMAIN);
    assertThat(finding.ruling().verdict().reason()).contains("overlap: ");
  }

  @Test
  void neitherIsAParameterWithoutAValue() {
    Finding finding = described("i*k").with("parameters", "{n: {whole: [1, 4]}, m: 2, c: 1/(n - 3)}").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Inconclusive.class);
    assertThat(finding.conclusions().get(0).unmeasured()).containsOnlyKeys(Reason.DOMAIN);
  }

  @Test
  void aHypothesisOnParametersGuardsTheDescription() {
    ClaimText guarded = described("1/(n - 3) + i*k").with("assume", "[{that: n != 3}]");
    assertThat(guarded.problems()).as("a rehearsal as well").isEmpty();
    Finding finding = guarded.check();
    assertThat(finding.ruling().verdict().word()).isEqualTo("Holds");
    assertThat(finding.sample().discarded().values().stream().mapToInt(n -> n).sum()).isPositive();
    assertThat(finding.conclusions().get(0).unmeasured()).isEmpty();
  }
}
