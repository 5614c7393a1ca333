package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;

class ShrinkerTest {

  @Test
  void coupledRealParametersShrinkToTheirThreshold() {
    Finding finding = new ClaimText()
        .with("parameters", "{n: {whole: [1, 4]}, m: 2, a: {real: [0, 1]}, b: {real: [0, 1]}, c: {whole: [1, 60]}}")
        .with("conclude", "[{that: a + b + c <= 37}]")
        .with("budget", "{instances: 30, quick: 30}")
        .check();
    Finding.Counterexample simplest = finding.result().simplest().orElseThrow();
    Finding.Counterexample worst = finding.result().worst().orElseThrow();
    assertThat(simplest.margin().value()).isNegative().isGreaterThanOrEqualTo(worst.margin().value());
    assertThat(simplest.description()).contains("n = 1");
    double c = Double.parseDouble(simplest.description().replaceAll("(?s).*c = ([0-9.]+).*", "$1"));
    assertThat(c).isBetween(37.0, 39.0);
  }

  @Test
  void randomEntriesLoseTheirDecimals() {
    Finding finding = new ClaimText().with("conclude", "[{that: norm(X) <= 1/2}]").check();
    Finding.Counterexample simplest = finding.result().simplest().orElseThrow();
    assertThat(simplest.instance().digits()).isLessThanOrEqualTo(2);
    assertThat(simplest.description()).contains("n = 1");
  }
}
