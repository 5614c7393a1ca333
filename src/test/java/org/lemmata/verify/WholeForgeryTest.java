package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lemmata.verify.VerifierTest.certified;
import static org.lemmata.verify.VerifierTest.certifiedMutant;
import static org.lemmata.verify.VerifierTest.verified;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.verify.VerifierTest.Case;

/**
 * What somebody may write who knows the checker well: whole certificates with margins, words and numbers that fit
 * together.
 */
class WholeForgeryTest {
  private static ClaimText claim(String conclusion) {
    return new ClaimText().with("parameters", "{n: 2, m: 2}").with("conclude", "[{that: \"" + conclusion + "\"}]");
  }

  /** The same certificate with the verdict Holds, one margin everywhere, and no counterexample. */
  private static Case asHolds(Case honest, String margin) {
    return honest.with(honest.certificate()
        .replaceAll("(?s)\nfull (?!.*\nfull )[^\n]*\n(?=.*\ncounterexample).*\ncounterexample [^\n]*", "")
        .replaceAll("Refuted|Inconclusive", "Holds")
        .replaceAll("(instance \\d) (?:unmeasured|measured [^\n]*)", "$1 measured " + margin + ":" + margin)
        .replaceAll("(?:Sampled|Enclosed)\\(\\d\\)", "Sampled(6)"));
  }

  private static void requireNotConfirmed(Case forged) {
    assertThat(verified(forged).code()).as(verified(forged).notes().toString()).isNotZero();
  }

  private static void requireRejected(Case forged) {
    assertThat(verified(forged).code()).as(verified(forged).notes().toString()).isEqualTo(1);
  }

  /** Margins that doubles alone would agree with, or nearly so. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "sqrt(n)^2 >= n + 10^(-14); 0x0p0", "floor(sqrt(3)^2) != 3; 0x1p0",
      "(1 - cos(1/10^7))/10^(-14) <= 49999999/10^8; 0x1.edd68cbb5e5ap-12",
      "abs(sqrt(2) + 10^8 - 10^8 - sqrt(2)) >= 10^(-10); 0x1.79e4fb098a109p-28", "norm(end(u)) <= 10^9; 0x1.dcd65p29"})
  void roundingAndKinksAreSeen(String conclusion, String margin) {
    requireNotConfirmed(asHolds(certified(claim(conclusion)
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", "{given: [[1, 1], [0, 1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1, -1], [1, -1]], [[2, 2]]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 1}}").text()), margin));
  }

  /** Honest ones about measures that this checker would take for others. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"residual(w0, 1/2) <= 10^9; 1/5", "curvature(w0, 1) <= 10^9; 10^(-6)",
      "plainResidual(w0, 1/10) <= 10^9; 10^(-6)"})
  void whatItWouldMistakeIsNotCovered(String conclusion, String nearKink) {
    Case honest = certified(claim(conclusion)
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("data", "{given: [[1, 0], [0, 1]]}")
        .with("labels", "{given: [[1], [1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1, " + nearKink + "], [0.3, 0.7]], [[1, 0.5]]]}").text());
    assertThat(honest.certificate()).contains("verdict Holds");
    assertThat(verified(honest).code()).as(verified(honest).notes().toString()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"visits(s, 1, 10) + visits(s, 2, 10) == 20", "linearLoss() <= 10",
      "norm(hidden(w0, 1, \\\"after\\\")) <= 10", "norm(hidden(w0, 1, \\\"before\\\")) <= 10"})
  void optionalArgumentsMeanTheSame(String conclusion) {
    Case honest = certified(claim(conclusion)
        .with("loss", "{kind: logistic}").with("labels", "{kind: signs}")
        .with("runs", "{s: {kind: stochastic-descent, step: 1/10, steps: 10, batch: 2}}").text());
    assertThat(verified(honest).code()).as(verified(honest).notes().toString()).isZero();
  }

  @Test
  void parametersAtTheEndsAreNotChosen() {
    Case honest = certified(claim("k <= 1").with("parameters", "{n: 2, m: 2, k: {whole: [1, 6]}}").text());
    Case forged = asHolds(honest, "0x0p0");
    requireRejected(forged.with(forged.certificate().replaceAll("parameter k \\d", "parameter k 1")));
  }

  @Test
  void randomEntriesOfTheSampleAreNotRounded() {
    Case honest = certified(claim("norm(w0) <= 2").text());
    assertThat(verified(honest).code()).isZero();
    requireRejected(honest.with(honest.certificate().replace("full 0 -", "full 0 30")));
  }

  @Test
  void smallNumbersAgreeRelatively() {
    Case honest = certified(claim("norm(w0) <= 2").with("initialisation", "{kind: gaussian, scale: 10^(-13)}").text());
    assertThat(verified(honest).code()).isZero();
    requireRejected(honest.with(honest.certificate().replaceFirst("\nw0 \\S+", "\nw0 0x1p-42")));
  }

  @Test
  void mixturesStayInTheLaw() {
    Case honest = certified(
        claim("norm(w0) <= 1/1000").with("data", "{given: [[1, 0], [0, 1]]}").with("labels", "{given: [[1], [1]]}")
            .with("initialisation", "{kind: gaussian}").with("conclude", "[{that: norm(w0) >= 1/1000}]").text());
    String text = honest.certificate().replaceAll("Holds", "Refuted").replaceFirst("\nend .*\n", "\n")
        + "full 0 - 0x1p600\n"
        + "x 0x1p0 0x0p0\nx 0x0p0 0x1p0\ny 0x1p0\ny 0x1p0\nw0" + " 0x0p0".repeat(6)
        + "\ncounterexample 1 -0x1.0624dd2f1a9fcp-10:-0x1.0624dd2f1a9fcp-10\nend ";
    assertThat(verified(honest.with(text)).notes())
        .allMatch(note -> note.startsWith("REJECTED: a mixture of random numbers"));
  }

  @Test
  void nothingIsDiscardedWithoutHypotheses() {
    Case honest = certified(claim("norm(w0) <= 2").text());
    requireRejected(honest.with(honest.certificate().replaceFirst("instance 5 measured ([^\n]*)",
        "instance 5 discarded\ninstance 6 measured $1")));
  }

  @Test
  void aWitnessOutsideTheInstancesInFullConfirmsNothing() {
    Case honest = certified(claim("norm(w0) <= 2").with("witness", "[{that: norm(w0) >= 9}]").text());
    Case forged = honest.with(
        honest.certificate().replace("Vacuous", "Holds").replaceFirst("(instance 5 measured [^\n]*)", "$1 witness:1"));
    requireNotConfirmed(forged);
  }

  @Test
  void aMutantThatHoldsIsNotConfirmed() {
    Case honest = certifiedMutant(certified(
        new ClaimText().with("parameters", "{n: 1, m: 2}").with("conclude", "[{that: n <= 1}, {that: n >= 1}]")
            .with("mutants", "[{id: other, why: n is one, patch: {\"conclude[0].that\": n >= 9}}]")
            .with("budget", "{instances: 1, quick: 1}").text()));
    String text = honest.certificate().replace("conclusion 1 Refuted", "conclusion 2 Holds").replace("Refuted", "Holds")
        .replaceFirst("\ncounterexample [^\n]*", "").replaceFirst("measured \\S+", "measured 0x0p0:0x0p0");
    assertThat(verified(honest).code()).isZero();
    requireNotConfirmed(honest.with(text));
  }

  @Test
  void aProvedIdentityHasNoCounterexample() {
    Case honest = certified(new ClaimText().with("parameters", "{n: 1, m: 2}")
        .with("conclude", "[{that: n >= 9}, {identity: (a + b)^2 == a^2 + 2*a*b + b^2}]")
        .with("mutants", "[{id: other, why: n is one, patch: {\"conclude[0].that\": n >= 8}}]").text());
    requireRejected(honest.with(honest.certificate().replace("conclusion 2 Holds", "conclusion 2 Refuted")
        .replaceFirst("counterexample 1 \\S+", "counterexample 2 -0x1p0:-0x1p0")));
  }

  @Test
  void aSeedIsANumber() {
    Case honest = certified(new ClaimText().with("conclude", "[{identity: (a + b)^2 == a^2 + 2*a*b + b^2}]")
        .with("mutants", "[{id: other, why: no square, patch: {\"conclude[0].identity\": (a + b)^2 == a^2 + b^2}}]")
        .text());
    assertThat(verified(honest).code()).isZero();
    requireRejected(honest.with(honest.certificate().replace("seed 1\n", "seed anything\n")));
  }

  @Test
  void aDistanceThatDoesNotShrinkIsNoLimit() {
    requireNotConfirmed(asHolds(certified(new ClaimText().with("parameters", "{n: 2, m: 2}")
        .with("schedule", "{variable: delta, rungs: 5, value: 2^(-k)}")
        .with("conclude", "[{limit: 1/10 + delta/10^6, to: 0, within: 1/5}]")
        .with("mutants", "[{id: other, why: it is larger, patch: {\"conclude[0].within\": 1/100}}]").text()),
        "0x1.9999999999998p-4"));
  }

  /** Turned by 5e-4, a maximiser is as high up to one part in 10^6, but no KKT point. */
  @Test
  void aPointBesideAMaximiserIsNone() {
    Case honest = certified(claim("norm(best) <= 1.001").with("points", "{best: {starts: 5}}").text());
    assertThat(verified(honest).code()).isZero();
    String line = honest.certificate().lines().filter(l -> l.startsWith("point best ")).findFirst().orElseThrow();
    double[] u = Arrays.stream(line.split(" ")).skip(2).mapToDouble(Double::parseDouble).toArray();
    StringBuilder turned = new StringBuilder("point best");
    double across = Math.hypot(u[0], u[1]);
    for (int i = 0; i < u.length; i++) {
      double v = i == 0 ? -u[1] / across : i == 1 ? u[0] / across : 0;
      turned.append(' ').append(Double.toHexString(Math.cos(5e-4) * u[i] + Math.sin(5e-4) * v));
    }
    Case forged = honest.with(honest.certificate().replace(line, turned));
    requireNotConfirmed(forged);
  }
}
