package org.lemmata.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Numbers that make no sense are found before anything is computed, and those that do are left alone. */
class BoundsTest {
  private static ClaimText claim(String conclusion) {
    String mutant = "[{id: another, why: it is a test, patch: {budget.seconds: 61}}]";
    return new ClaimText().with("parameters", "{n: 2, m: 2, p: 1/2}").with("conclude", conclusion)
        .with("mutants", mutant)
        .with("schedule", conclusion.contains("probability") ? null : "{variable: delta, rungs: 9, value: 2^(-k)}");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "0, false", "2, false", "-1/2, false", "0.99, true", "p, true", "p + 1/2, false",
      "2*p, false", "1 - 1e-9, true", "1e-310, true"})
  void aProbabilityLiesBetweenZeroAndOne(String bound, boolean isFine) {
    var problems = claim("[{probability: norm(w0) <= 2, at-least: " + bound + ", over: [data]}]").problems();
    assertThat(problems.isEmpty()).as(problems.toString()).isEqualTo(isFine);
    if (!isFine) {
      assertThat(problems)
          .anySatisfy(p -> assertThat(p.message()).contains("`at-least` is a probability between 0 and 1, not"));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "-1, false", "0.01, true", "p, true", "p - 1/2, false"})
  void aDistanceIsPositive(String within, boolean isFine) {
    var problems = claim("[{limit: delta, within: " + within + "}]").problems();
    assertThat(problems.isEmpty()).as(problems.toString()).isEqualTo(isFine);
  }

  @ParameterizedTest
  @CsvSource({"0.9, 1.1, true", "1.1, 0.9, false", "1, 1, false", "p, 1, true", "1, p, false"})
  void aPairIsInOrder(String low, String high, boolean isFine) {
    var between = claim("[{rate: delta, against: delta, between: [" + low + ", " + high + "]}]").problems();
    assertThat(between.isEmpty()).as(between.toString()).isEqualTo(isFine);
    var window = claim("[{rate: delta, against: delta, between: [0.9, 1.1], window: [" + low + ", " + high + "]}]")
        .problems();
    assertThat(window.isEmpty()).as(window.toString()).isEqualTo(isFine);
  }
}
