package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.claim.source.Diagnostic;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Verdict;

/** Quantifiers over all real times of a run. */
class AllTimesTest {

  /** {@code u' = 2 u (1 - u)} from 1/64: half way at {@code ln(63)/2 = 2.07}, while frames are at 0, 3, 6. */
  private static ClaimText neuron() {
    return new ClaimText().with("parameters", "{half: log(63)/2}")
        .with("network", "{kind: feed-forward, hidden: [1]}").with("data", "{given: [[1]]}")
        .with("labels", "{given: [[1]]}").with("initialisation", "{kind: weights, weights: [[[1/8]], [[1/8]]]}")
        .with("runs", "{w: {kind: gradient-flow, time: 6, frames: 2}}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
  }

  private static ClaimText kinked(String runs) {
    return new ClaimText().with("parameters", "{n: 3, m: 3}").with("network", "{kind: feed-forward, hidden: [m]}")
        .with("initialisation", "{kind: gaussian, scale: 1/2}").with("runs", runs)
        .with("points", "{heavy: {entries: \"if(l == 1, i + j - 2, 9)\"}}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 4, quick: 4}");
  }

  private static Verdict verdict(ClaimText claim, String that) {
    return verdict(claim, that, "that");
  }

  private static Verdict verdict(ClaimText claim, String that, String key) {
    return claim.with("conclude", "[{" + key + ": '" + that + "'}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0]." + key + "\": norm(w0) >= 10^9}}]").check().ruling()
        .verdict();
  }

  @Test
  void whatIsFalseBetweenTheFramesOnlyIsRefutedWithAProof() {
    String apart = "abs(output(at(w, t), 1) - 1/2) >= 1/1000";
    assertThat(verdict(neuron(), "forall t in times(w): " + apart)).isInstanceOf(Holds.class);
    Finding refuted = neuron().with("conclude", "[{that: \"forall t in w: " + apart + "\"}]").check();
    assertThat(refuted.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(refuted.ruling().evidence().word()).isEqualTo("Enclosed(1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "abs((first t in w: output(at(w, t), 1) >= 1/2) - half) <= 10^-10",
      "abs(output(at(w, first t in w: output(at(w, t), 1) >= 1/2), 1) - 1/2) <= 10^-10",
      "abs((integral t in w: output(at(w, t), 1)) - log(1 + (exp(12) - 1)/64)/2) <= 1/100",
      "abs((largest t in w: 4*output(at(w, t), 1)*(1 - output(at(w, t), 1))) - 1) <= 10^-4",
      "abs((argmax t in w: output(at(w, t), 1)*(1 - output(at(w, t), 1))) - half) <= 1/20",
      "exists t in w: abs(output(at(w, t), 1) - 1/3) <= 10^-6",
      "forall t in w: abs(output(at(w, t), 1)*(1 + 63*exp(-2*t)) - 1) <= 1/100",
      "forall t in w: forall s in w: s <= t || output(at(w, s), 1) >= output(at(w, t), 1) - 1/10",
      "abs(output(at(w, half), 1) - 1/2) <= 10^-10"})
  void theLogisticNeuronIsEnclosed(String that) {
    Finding finding = neuron().with("conclude", "[{that: \"" + that + "\"}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "abs((first t in w: output(at(w, t), 1) >= 1/2) - 1.001*half) <= 10^-4",
      "(integral t in w: output(at(w, t), 1)) >= 1.05*log(1 + (exp(12) - 1)/64)/2",
      "exists t in w: output(at(w, t), 1) >= 1",
      "forall t in w: output(at(w, t), 1) <= 0.99"})
  void falseNeighboursFall(String that) {
    assertThat(verdict(neuron(), that)).isInstanceOf(Refuted.class);
  }

  /** A time that is only known up to a hair decides nothing within the hair. */
  @Test
  void aHittingTimeCarriesItsError() {
    assertThat(verdict(neuron(), "(first t in w: output(at(w, t), 1) >= 1/2) == half"))
        .isInstanceOf(Inconclusive.class);
    assertThat(verdict(neuron(), "(first t in w: output(at(w, t), 1) > 1) >= 0")).isInstanceOf(Inconclusive.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{w: {kind: gradient-descent, step: 1/10, steps: 5, frames: 5}} | it has steps, and no times between them",
      "{w: {kind: early-flow, from: heavy, time: 1, frames: 2}} | is known at its recorded times only",
      "{w: {kind: gradient-flow, coordinates: polar, time: 2, frames: 2, settle: 1/10^9}} | recorded times only"})
  void withoutATubeNothingIsKnown(String runs, String why) {
    Verdict verdict = verdict(kinked(runs), "forall t in w: norm(at(w, t)) >= 0");
    assertThat(verdict).isInstanceOf(Inconclusive.class);
    assertThat(verdict.reason()).contains(why);
    assertThat(verdict(kinked(runs), "forall t in w: norm(at(w, t)) < 0")).isInstanceOf(Inconclusive.class);
  }

  /** Beside a search or another estimate a course still decides; what is estimated of a course does not. */
  @Test
  void estimatesOfACourseAreRefused() {
    ClaimText claim = kinked("{w: {kind: gradient-flow, time: 1, frames: 2}}");
    Verdict verdict = verdict(claim, "forall t in w: lossCurvature(at(w, t)) >= -10^9");
    assertThat(verdict).isInstanceOf(Inconclusive.class);
    assertThat(verdict.reason()).contains("has an estimated error");
    Finding beside = claim
        .with("conclude", "[{that: \"forall t in w: loss(at(w, t)) <= 10^3 + correlationMaximum()\"}]")
        .check();
    assertThat(beside.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(beside.ruling().evidence().word()).isEqualTo("Sampled(4)");
  }

  /** In the widest interval the error of the weights and that of the factor multiply. */
  @Test
  void aWideFactorTimesAWideBallIsEnclosed() {
    ClaimText claim = neuron().with("network", "{kind: feed-forward, hidden: [1], slope: 1, output: {values: [1]}}")
        .with("labels", "{given: [[1000]]}").with("loss", "{kind: square, factor: 1/1000}")
        .with("initialisation", "{kind: weights, weights: [[[1]]]}")
        .with("runs", "{w: {kind: gradient-flow, time: 1, frames: 1}}")
        .with("let", "{\"C(t)\": \"1 + sin(4096*atan(1)*t)^2/10\"}");
    String bounded = "forall t in w: if(norm(scaled(at(w, t), C(t))) <= %s, 1, -1) >= 0";
    assertThat(verdict(claim, String.format(bounded, "2.185"))).isInstanceOf(Refuted.class);
    assertThat(verdict(claim, String.format(bounded, "2.3"))).isInstanceOf(Holds.class);
  }

  /** {@code T} and {@code S} are one number that is known up to an error, in which a neuron crosses a kink. */
  @ParameterizedTest
  @ValueSource(strings = {"residual(at(u, T), 10^-13) - residual(at(u, S), 10^-13)",
      "residual(z, 10^-13) - residual(at(u, S), 10^-13)",
      "norm(subgradient(at(u, T), 1)) - norm(subgradient(at(u, S), 1))",
      "residual(combine(1, a, one - 1 + 10^-8, v), 10^-13) - residual(combine(1, a, one - 1 + 4*10^-7, v), 10^-13)",
      "residual(P(10^-8), 10^-13) - residual(P(4*10^-7), 10^-13)"})
  void anEstimateDoesNotLookAtOneSideOfAKinkOnly(String difference) {
    ClaimText claim = new ClaimText().with("parameters", "{m: 1}")
        .with("network", "{kind: feed-forward, hidden: [1], slope: 0}").with("data", "{given: [[1, 0], [3/5, 4/5]]}")
        .with("labels", "{given: [[1], [1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1/2, -3/5]], [[1]]]}")
        .with("runs", "{u: {kind: correlation-flow, time: 1, frames: 1}}")
        .with("let", "{one: \"argmax t in u: outgoing(at(u, t), 1, 1)\", "
            + "cross: \"first t in u: preactivation(at(u, t), 1, 1, 2) >= 0\", "
            + "T: cross - 2*10^-10 - (one - 1)/1000, S: cross - 2*10^-10, "
            + "\"P(c)\": \"combine(1, a, one - 1 + c, v)\"}")
        .with("points", "{z: {entries: \"entry(layer(at(u, T), l), i, j)\"}, v: {weights: [[[0, 1]], [[0]]]}, "
            + "a: {weights: [[[1/2, -3/8]], [[1]]]}}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
    assertThat(verdict(claim, "abs(" + difference + ") >= 1/100")).isInstanceOf(Inconclusive.class);
  }

  /** The start of a run is then known up to an error that a run which is not enclosed does not see. */
  @ParameterizedTest
  @ValueSource(strings = {"{kind: gradient-flow, from: middle, time: 1, frames: 1}",
      "{kind: gradient-flow, scale: \"norm(at(u, 1.234))\", time: 1, frames: 1}",
      "{kind: gradient-flow, scale: T/10, time: 1, frames: 1}",
      "{kind: gradient-flow, from: \"scaled(w0, integral t in u: output(at(u, t), 1))\", time: 1, frames: 1}"})
  void noRunStartsWhereAnotherIsBetweenItsFrames(String run) {
    ClaimText claim = neuron().with("runs", "{u: {kind: gradient-flow, time: 6, frames: 1}, w: " + run + "}")
        .with("let", "{T: \"first t in u: output(at(u, t), 1) >= 1/2\", middle: \"at(u, T)\"}");
    Verdict verdict = verdict(claim, "norm(end(w)) >= 0");
    assertThat(verdict).isInstanceOf(Inconclusive.class);
    assertThat(verdict.reason()).contains("its own error is not estimated");
    assertThat(verdict(claim.with("runs",
        "{u: {kind: gradient-flow, time: 6, frames: 1}, w: {kind: gradient-flow, time: 2*T, frames: 1}}")
        .with("let", "{T: \"first t in u: output(at(u, t), 1) >= 1/2\"}"), "norm(end(w)) >= 1"))
        .isInstanceOf(Holds.class);
  }

  /** Weights that move with the time of a quantifier pass a KKT point, which an estimate at one time does not see. */
  @Test
  void anEstimateAtOneTimeIsNoEstimateAtAll() {
    ClaimText claim = new ClaimText().with("parameters", "{m: 1}")
        .with("network", "{kind: feed-forward, hidden: [1], slope: 0}").with("data", "{given: [[1, 0], [3/5, 4/5]]}")
        .with("labels", "{given: [[1], [-1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1/2, -3/5]], [[1]]]}")
        .with("runs", "{u: {kind: correlation-flow, time: 1, frames: 1}}")
        .with("points", "{v: {weights: [[[0, 1]], [[0]]]}, a: {weights: [[[1/2, -3/8]], [[5/8]]]}}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
    assertThat(verdict(claim, "residual(a, 10^-13) <= 10^-9")).isInstanceOf(Holds.class);
    assertThat(verdict(claim, "forall t in u: residual(combine(1, a, t - 37/100, v), 10^-13) >= 2/10"))
        .isInstanceOf(Inconclusive.class);
  }

  /** Data are doubles; those that another run is asked for between its frames would be known to less than that. */
  @Test
  void dataAreNotMadeOfCourses() {
    ClaimText claim = neuron().with("problems",
        "{p: {labels: {value: \"first t in w: output(at(w, t), 1) >= 1/2\"}}}");
    Verdict verdict = verdict(claim, "entry(labels(p), 1, 1) >= 0");
    assertThat(verdict).isInstanceOf(Inconclusive.class);
    assertThat(verdict.reason()).contains("between its recorded times");
  }

  /** On a rung, of a run that does not move with the scale; and hitting times along a ladder. */
  @Test
  void aScheduleAsksForCoursesToo() {
    ClaimText claim = neuron().with("schedule", "{variable: delta, rungs: 4, value: 2^(-k)}")
        .with("runs", "{u: {kind: gradient-flow, time: 6, frames: 1}, "
            + "w: {kind: gradient-flow, scale: delta, time: 12, frames: 1}}")
        .with("let", "{T: \"first t in w: output(at(w, t), 1) >= 1/2\", moved: \"at(u, delta)\"}");
    // From delta/8 the neuron is half way at ln(64/delta^2 - 1)/2.
    assertThat(verdict(claim, "abs(T - log(64/delta^2 - 1)/2) <= 10^-9", "eventually")).isInstanceOf(Holds.class);
    assertThat(verdict(claim, "abs(T - log(64/delta^2 - 1)/2) >= 10^-4", "eventually")).isInstanceOf(Refuted.class);
    assertThat(verdict(claim, "lossCurvature(moved) >= -10^9", "eventually").reason())
        .contains("has an estimated error");
  }

  /** Without a tube, a time beside a recorded one is not taken for it. */
  @Test
  void aVagueTimeIsNoRecordedTime() {
    ClaimText claim = neuron()
        .with("runs", "{w: {kind: gradient-flow, time: 6, frames: 2, coordinates: polar, settle: 1/10^12}, "
            + "u: {kind: gradient-flow, time: 6, frames: 1}}")
        .with("let", "{T: \"3 + ((integral t in u: output(at(u, t), 1)) - 6)/10^9\"}");
    assertThat(verdict(claim, "abs(lognorm(at(w, T)) - lognorm(at(w, 3))) <= 10^-12"))
        .isInstanceOf(Inconclusive.class);
  }

  /** The solution is a polynomial, of which no coefficient of high order tells how far it reaches. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void aFlowAtConstantSpeedHasATube(String slope) {
    Finding finding = neuron()
        .with("network", "{kind: feed-forward, hidden: [1], slope: " + slope + ", output: {values: [1]}}")
        .with("initialisation", "{kind: weights, weights: [[[1/2]]]}")
        .with("runs", "{w: {kind: correlation-flow, time: 6, frames: 2}}")
        .with("conclude", "[{that: \"forall t in w: abs(norm(at(w, t)) - 1/2 - t) <= 1/100\"}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(1)");
  }

  @Test
  void kinkedFlowsAreEnclosedBetweenTheirFrames() {
    Finding finding = kinked("{w: {kind: gradient-flow, time: 4, frames: 2}}")
        .with("conclude", "[{that: \"forall t in w: loss(at(w, t)) <= loss(w0) + 1/20\"}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(4)");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "(sum t in w: norm(at(w, t))) >= 0 | `sum` has no meaning over all times of a run | write sum t in times(w)",
      "(count t in w: norm(at(w, t)) >= 0) >= 0 | `count` has no meaning over all times | write count t in times(w)",
      "(integral t in 1..3: t) >= 0 | `integral` is over the times of a run | integral t in u: loss(at(u, t))",
      "(integral t in times(w): t) >= 0 | `integral` is over the times of a run | integral t in u: loss(at(u, t))",
      "forall t in half: t >= 0 | this is a number | write 1..half"})
  void mistakesAreExplained(String that, String problem, String hint) {
    List<Diagnostic> problems = neuron().with("conclude", "[{that: \"" + that + "\"}]").problems();
    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0).toString()).contains(problem).contains(hint);
  }

  /** How long a run lasts that ends at such a time is known no better than the time. */
  @Test
  void theLengthOfARunCarriesItsErrorIntoAProof() {
    ClaimText text = neuron()
        .with("runs", "{w: {kind: gradient-flow, time: 6, frames: 2}, v: {kind: gradient-flow, time: T, frames: 1}}")
        .with("let", "{T: \"first t in w: output(at(w, t), 1) >= 1/2\"}");
    Finding finding = text.with("conclude", "[{that: \"abs(duration(v) - half) <= 10^-9\"}]").check();
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(1)");
    for (String equality : List.of("duration(v) >= half", "duration(v) <= half",
        "(largest t in times(v): t) >= half", "(first t in times(v): t > 1) <= half")) {
      Finding open = text.with("conclude", "[{that: \"" + equality + "\"}]").check();
      assertThat(open.conclusions().get(0).enclosed().enclosed()).isZero();
    }
  }
}
