package org.lemmata.checking.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.claim.Profile;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Vacuous;

/** Claims for all values of their parameters. */
class CoverTest {
  private static final String WHOLE = "Proved(on ";

  /** A linear neuron of unit weight times a on one point. */
  private static ClaimText claim(String parameters, String that) {
    return new ClaimText().with("parameters", parameters)
        .with("network", "{kind: feed-forward, hidden: [1], slope: 1}").with("data", "{given: [[1]]}")
        .with("labels", "{given: [[1]]}").with("initialisation", "{kind: weights, weights: [[[1]], [[1]]]}")
        .with("conclude", "[{that: '" + that + "'}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 6, quick: 6, boxes: 400}");
  }

  private static ClaimText weights(String parameters, String that) {
    return claim(parameters, that).with("initialisation", "{kind: weights, weights: [[[a]], [[1]]]}");
  }

  private static Coverage.Part part(Finding finding) {
    return finding.studies().coverage().orElseThrow().parts().get(0).orElseThrow();
  }

  private static String reason(ClaimText claim) {
    Finding finding = claim.check();
    assertThat(finding.ruling().evidence().word()).doesNotStartWith(WHOLE);
    assertThat(part(finding).isWhole()).isFalse();
    assertThat(part(finding).proved()).isLessThan(1);
    return String.join(", ", part(finding).open().keySet());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{a: {real: [1, 2]}} | norm(w0)^2 <= 5.01",
      "{a: {real: [0, 1]}} | a*(1 - a) <= 0.26",
      "{a: {log: [1/1000, 1]}} | a - log(a) >= 0.99",
      "{a: {whole: [1, 9]}} | a^2 >= a",
      "{a: {one-of: [1, 5, 7]}} | abs(a - 4) >= 1",
      "{a: {real: [1, 1]}} | norm(w0) >= 1",
      "{a: 1} | norm(w0)^2 <= 2.1"})
  void whatIsTrueEverywhereIsProved(String parameters, String that) {
    Finding finding = weights(parameters, that).check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.ruling().evidence().word()).startsWith(WHOLE);
    assertThat(part(finding).isWhole()).isTrue();
    assertThat(part(finding).proved()).isEqualTo(1, within(1e-9));
  }

  /** Every choice of the parameters that are not real is gone through once, also where one depends on another. */
  @Test
  void finiteDomainsAreGoneThrough() {
    Finding finding = claim("{L: {whole: [1, 4]}, h: {whole: [1, L]}, s: {one-of: [-1, 1]}}", "h <= L").check();
    assertThat(finding.studies().coverage().orElseThrow().boxes()).isEqualTo(2 * (1 + 2 + 3 + 4));
    assertThat(finding.ruling().evidence().word()).isEqualTo("Proved(on 20 boxes)");
  }

  /** The share is that in which parameters are drawn. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{a: {real: [0, 4]}} | a <= 3 | 0.75", "{a: {log: [1/16, 1]}} | a <= 1/2 | 0.75",
      "{a: {whole: [1, 4]}} | a <= 3 | 0.75"})
  void sharesAreThoseOfTheDomain(String parameters, String that, double proved) {
    Finding finding = weights(parameters, that).check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Proved(on 1 box)");
    assertThat(part(finding).proved()).isEqualTo(proved, within(0.01));
    assertThat(part(finding).refuted()).isEqualTo(1 - proved, within(0.01));
  }

  /** A sample meets the failing interval with probability 10^-5. */
  @Test
  void whatFailsOnATinyPartIsRefutedByCoveringAlone() {
    String that = "(a - 0.654321)^2 >= 10^-11";
    assertThat(weights("{a: {real: [0, 1]}}", that).with("budget", "{instances: 6, quick: 6}").check().ruling()
        .verdict()).isInstanceOf(Holds.class);
    Finding refuted = weights("{a: {real: [0, 1]}}", that).check();
    assertThat(refuted.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(refuted.ruling().verdict().reason()).contains("a in [0.654", "a proof that the claim is false");
    assertThat(refuted.result().simplest()).isPresent();
    assertThat(refuted.result().simplest().orElseThrow().instance().pinned()).containsKey("a");
  }

  @Test
  void aMutantMayFallByCoveringAlone() {
    ClaimText text = weights("{a: {real: [0, 1]}}", "(a - 0.654321)^2 >= 0").with("mutants",
        "[{id: m, why: no, patch: {\"conclude[0].that\": \"(a - 0.654321)^2 >= 10^-11\"}}]");
    Finding.MutantFinding mutant = new Checker(ClaimText.settings()).check(text.claim(), text.claim().mutants().get(0));
    assertThat(mutant.killed()).isTrue();
    assertThat(mutant.trials()).isGreaterThan(40);
    assertThat(mutant.breach().orElseThrow().instance()).isPresent();
  }

  @Test
  void hypothesesLeaveBoxesOut() {
    ClaimText text = weights("{a: {real: [0, 2]}}", "a <= 1").with("assume", "[{that: a < 1}]");
    Finding finding = text.check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(part(finding).outside()).isEqualTo(0.5, within(0.01));
    assertThat(part(finding).refuted()).isZero();
    Finding weights = text.with("assume", "[{that: \"norm(w0) < sqrt(2)\"}]").check();
    assertThat(part(weights).violation()).isEmpty();
    assertThat(part(weights).outside()).isEqualTo(0.5, within(0.01));
  }

  @Test
  void whereTheHypothesesHoldNowhereNothingIsProved() {
    Finding finding = weights("{a: {real: [0, 1]}}", "a <= 1").with("assume", "[{that: a > 2}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Vacuous.class);
    assertThat(part(finding).isWhole()).isFalse();
  }

  @Test
  void aWitnessIsStillNeeded() {
    Finding finding = weights("{a: {real: [0, 1]}}", "a <= 1").with("witness", "[{that: a > 2}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Vacuous.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "data | {given: [[a]]} | describes a problem",
      "labels | {given: [[a]]} | describes a problem",
      "loss | {kind: square, factor: a} | describes a problem",
      "data | {kind: sphere, points: 1, dimension: 1} | drawn at random",
      "initialisation | {kind: gaussian} | drawn at random",
      "runs | {u: {kind: gradient-flow, time: a, frames: 1}} | describes a problem",
      "runs | {u: {kind: gradient-flow, scale: a, time: 1, frames: 1}} | describes a problem",
      "runs | {u: {kind: gradient-descent, step: a, steps: 1, frames: 1}} | describes a problem",
      "runs | {u: {kind: gradient-flow, decay: a, time: 1, frames: 1}} | describes a problem"})
  void onlyWeightsRange(String section, String value, String why) {
    String that = section.equals("runs") ? "norm(end(u)) >= 0" : "norm(w0) >= 0";
    assertThat(reason(claim("{a: {real: [1, 2]}}", that).with(section, value))).contains(why);
  }

  /** Neither does a number that is made of one, however little it depends on it. */
  @Test
  void aHairOfAParameterIsOneToo() {
    assertThat(reason(claim("{a: {real: [1, 2]}, h: 1 + a/10^20}", "norm(w0) >= 0").with("data", "{given: [[h]]}")))
        .contains("describes a problem");
    assertThat(reason(claim("{a: {real: [1, 2]}}", "norm(end(u)) >= 0").with("let", "{T: 1 + a/10^20}")
        .with("runs", "{u: {kind: gradient-flow, time: T, frames: 1}}"))).contains("describes a problem");
  }

  /** What a conclusion does not use is no obstacle to it. */
  @Test
  void conclusionsAreCoveredOneByOne() {
    Finding finding = weights("{a: {real: [1, 2]}}", "norm(w0) >= 1")
        .with("runs", "{u: {kind: gradient-flow, time: a, frames: 1}}")
        .with("conclude", "[{that: norm(w0) >= 1}, {that: norm(end(u)) >= 0}]").check();
    List<Coverage.Part> parts = finding.studies().coverage().orElseThrow().parts().stream()
        .map(p -> p.orElseThrow()).toList();
    assertThat(parts.get(0).isWhole()).isTrue();
    assertThat(parts.get(1).isWhole()).isFalse();
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(6)");
  }

  @Test
  void tooManyChoicesAndTooFewBoxesAreNoProof() {
    assertThat(reason(claim("{a: {whole: [1, 10^6]}}", "a >= 1"))).contains("more than 2000 values");
    assertThat(reason(weights("{a: {real: [0, 1]}}", "a*(1 - a) <= 0.2500001"))).contains("decides neither way");
  }

  /** An equality, and what has an estimate, are not proved by boxes. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"a - a >= 0 | decides neither way", "sqrt(a - 1/2) >= 0 | negative",
      "lossCurvature(w0) >= -10^9 | estimated error", "if(a < 0.3, 1, -1) < 2 | "})
  void whatIsNotDecidedStaysOpen(String that, String why) {
    if (why == null) {
      assertThat(part(weights("{a: {real: [0, 1]}}", that).check()).isWhole()).isTrue();
    } else {
      assertThat(reason(weights("{a: {real: [0, 1]}}", that))).contains(why);
    }
  }

  /** Laws of large numbers and of small scales are about no box. */
  @Test
  void ladders() {
    Finding finding = weights("{a: {real: [1, 2]}}", "a >= 1")
        .with("schedule", "{variable: s, rungs: 5, value: 2^(-k)}")
        .with("conclude", "[{limit: a*s, to: 0, within: 1}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].limit\": a}}]").check();
    assertThat(finding.studies().coverage().orElseThrow().parts().get(0)).isEmpty();
    assertThat(finding.ruling().verdict()).isNotInstanceOf(Refuted.class);
  }

  /** The unit vector is within 2^-7 = 0.0078 of the bound, and 2^-6 is beyond. */
  @Test
  void ballsAroundInstances() {
    Settings cover = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.COVER),
        Journal.none());
    ClaimText text = new ClaimText().with("initialisation", "{kind: sphere}")
        .with("conclude", "[{that: norm(w0) <= 1.01}, {that: norm(w0) >= 1 - 10^-15}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]");
    Finding finding = new Checker(cover).check(text.claim());
    assertThat(finding.conclusions().get(0).enclosed().radii()).containsExactly(0x1p-7, 0x1p-7, 0x1p-7);
    assertThat(finding.conclusions().get(1).enclosed().radii()).isEmpty();
    assertThat(finding.ruling().verdict()).isNotInstanceOf(Refuted.class);
  }

  /** A run is known less well than its start. */
  @Test
  void ballsAroundInstancesOfRuns() {
    Settings cover = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.COVER),
        Journal.none());
    ClaimText text = claim("{m: 1}", "output(end(u), 1) <= 1.01")
        .with("initialisation", "{kind: weights, weights: [[[1/2]], [[1/2]]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 1, frames: 1}}")
        .with("conclude", "[{that: \"output(end(u), 1) <= 0.7115 + 1/100\"}]");
    Finding finding = new Checker(cover).check(text.claim());
    // The output at time 1 is 0.7113, and its derivative by the start along (1, 1)/sqrt(2) is about one.
    assertThat(finding.conclusions().get(0).enclosed().radii()).hasSize(3)
        .allSatisfy(radius -> assertThat(radius).isBetween(0x1p-10, 0x1p-6));
  }

  @Test
  void aContradictionIsNoVerdict() {
    Finding refuted = claim("{m: 1}", "norm(w0) >= 9").with("budget", "{instances: 6, quick: 6}").check();
    assertThat(refuted.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(org.lemmata.kernel.verdict.Judge.covered(refuted.ruling(), 1).verdict())
        .isInstanceOf(Inconclusive.class);
  }

  /** What a problem is described by has no error, so no ball and no tube describes one. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "problems | {p: {labels: {value: \"output(w0, i)\"}}} | abs(entry(labels(p), 1, 1) - 1.0000007) >= 2*10^-9",
      "problems | {p: {labels: {value: \"output(end(u), i)\"}}} | abs(entry(labels(p), 1, 1) - 1.0000007) >= 0",
      "problems | {p: {data: {value: norm(w0), points: 1, dimension: 1}}} | abs(entry(inputs(p), 1, 1) - 1.4) >= 0",
      "runs | {v: {kind: gradient-flow, time: norm(w0), frames: 1}} | abs(duration(v) - 1.4142) >= 0"})
  void theInitialWeightsRangeToo(String section, String value, String that) {
    ClaimText narrow = weights("{a: {real: [1, 1.000001]}}", that);
    if (section.equals("problems")) {
      narrow.with("runs", "{u: {kind: gradient-flow, time: 1, frames: 1}}");
    }
    assertThat(reason(narrow.with(section, value))).contains("describes a problem");
  }

  @Test
  void noBallDescribesAProblem() {
    Settings cover = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(), Set.of(Study.COVER),
        Journal.none());
    ClaimText text = claim("{m: 1}", "abs(entry(labels(p), 1, 1) - 1) <= 10^-12")
        .with("problems", "{p: {labels: {value: \"output(w0, i)\"}}}");
    Finding finding = new Checker(cover).check(text.claim());
    assertThat(finding.conclusions().get(0).enclosed().radii()).isEmpty();
  }

  /** The flow rests, and its tube is 10^-13 wide: a label in its middle is no exact one. */
  @Test
  void noTubeDescribesAProblem() {
    ClaimText text = claim("{m: 1}", "abs(entry(labels(p), 1, 1) - 1) <= 10^-15")
        .with("runs", "{u: {kind: gradient-flow, time: 5, frames: 1}}")
        .with("problems", "{p: {labels: {value: \"output(end(u), i)\"}}}");
    Finding finding = text.check();
    assertThat(finding.ruling().verdict()).isNotInstanceOf(Refuted.class);
    assertThat(part(finding).violation()).isEmpty();
    assertThat(part(finding).isWhole()).isFalse();
  }

  @Test
  void aPointAmongDomainsIsNoObstacle() {
    assertThat(part(weights("{s: {real: [1/3, 1/3]}, a: {real: [1, 2]}}", "a*(3 - a) >= 1.9").check()).isWhole())
        .isTrue();
  }

  /** A hypothesis that no box decides is met on none. */
  @Test
  void anUndecidedHypothesisIsNotMet() {
    Finding finding = weights("{a: {real: [0, 1]}}", "a <= 2").with("assume", "[{that: a - a >= 0}]").check();
    assertThat(part(finding).proved()).isEqualTo(1, within(1e-9));
    assertThat(part(finding).isWhole()).isFalse();
    assertThat(finding.ruling().evidence().word()).startsWith("Enclosed");
  }
}
