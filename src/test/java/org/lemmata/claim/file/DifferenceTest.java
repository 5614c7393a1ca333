package org.lemmata.claim.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** A mutant is close where one value stands beside that of its control, or of the claim, and nothing else differs. */
class DifferenceTest {

  private static boolean isClose(String mutant) {
    return new ClaimText().with("parameters", "{n: 2, m: 2, bound: 2}")
        .with("conclude", "[{that: norm(w0) <= bound}, {rate: delta^2, against: delta, between: [1.9, 2.1]}]")
        .with("schedule", "{variable: delta, rungs: 8, value: 2^(-k)}")
        .with("mutants", "[{id: a, why: b, " + mutant + "}]").claim().mutants().get(0).isClose();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
      "patch: {parameters.bound: 1.9}; true",
      "patch: {parameters.bound: 1}; false",
      "patch: {\"conclude[0].that\": norm(w0) <= 0.95*bound}; true",
      "patch: {\"conclude[0].that\": norm(w0) >= bound}; false",
      "patch: {\"conclude[1].between\": [2.9, 3.1]}; true",
      "patch: {\"conclude[1].between\": [2.9, 2.1]}; true",
      "patch: {\"conclude[1].between\": [3.9, 4.1]}; false",
      "patch: {network.power: 3}; true",
      "patch: {network.power: 4}; false",
      "patch: {parameters.bound: 1.9, network.power: 3}; false",
      "patch: {parameters.bound: 1.9, network.power: 4}, mutated: [parameters.bound]; true",
      "patch: {\"conclude[0].that\": norm(w0) <= 0.95*bound, parameters.m: 5}; false",
      "drop: [\"conclude[1]\"]; false",
      "patch: {labels: {kind: signs}}; false"
  })
  void onlyOneChangeCounts(String mutant, boolean close) {
    assertThat(isClose(mutant)).isEqualTo(close);
  }
}
