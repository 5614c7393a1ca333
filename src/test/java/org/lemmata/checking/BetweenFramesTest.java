package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Verdict;

/** What happens between two frames of a run is not seen, and a time that is read off them is known no better. */
class BetweenFramesTest {

  /** {@code u' = 2 u (1 - u)} from 1/64: half way at {@code ln(63)/2 = 2.07}, while frames are at 0, 1, 2, 3, .... */
  private static ClaimText neuron() {
    return new ClaimText().with("parameters", "{}").with("network", "{kind: feed-forward, hidden: [1]}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[1]]}")
        .with("initialisation", "{kind: weights, weights: [[[1/8]], [[1/8]]]}")
        .with("runs", "{w: {kind: gradient-flow, time: 6, frames: 6}}")
        .with("let", "{T: \"first t in times(w): output(at(w, t), 1) >= 1/2\", twice: 2*T, "
            + "S: \"argmax t in times(w): output(at(w, t), 1)*(1 - output(at(w, t), 1))\"}")
        .with("budget", "{instances: 1, quick: 1}");
  }

  private static Verdict verdict(ClaimText claim, String conclusion) {
    return claim.with("conclude", "[{" + conclusion + "}]")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0]\": {that: norm(w0) >= 10^9}}}]").check().ruling()
        .verdict();
  }

  private static Verdict that(String that) {
    return verdict(neuron(), "that: '" + that + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "T <= 2.5", "T >= 2.5", "abs(T - 3) <= 1/2", "twice <= 5", "log(T) >= log(2.9)", "2*twice - T >= 7",
      "logElapsed(w, 0, T) >= log(2.9)", "logElapsed(w, T, 6) <= log(3.5)", "T - 2 > 0",
      "S <= 2.9", "S >= 1.1", "if(T > 2.5, 1, 0) >= 1", "(first t in times(w): t >= T/2) > 1.5"})
  void itDecidesNothingWithinTheInterval(String that) {
    assertThat(that(that)).isInstanceOf(Inconclusive.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "T >= 2", "T <= 3", "twice <= 6", "logElapsed(w, 0, T) >= log(1.9)", "logElapsed(w, T, 6) <= log(4.1)", "S <= 3",
      "S >= 1", "output(at(w, T), 1) >= 1/2", "output(at(w, T), 1) <= 0.87", "output(at(w, S), 1) <= 0.47",
      "forall t in times(w): t >= T || output(at(w, t), 1) < 1/2", "(count t in times(w): t < T) == 3",
      "exists t in times(w): t == T"})
  void outsideAndOnTheFramesItDoes(String that) {
    assertThat(that(that)).isInstanceOf(Holds.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T < 1.9", "T > 3.1", "logElapsed(w, 0, T) >= log(3.1)", "S > 3.1"})
  void falseNeighboursFall(String that) {
    assertThat(that(that)).isInstanceOf(Refuted.class);
  }

  /** The frames of a flow that is half way at 2.07 show it at 3. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "limit: T + s, to: 3, within: 1/100", "limit: T + s, to: log(63)/2, within: 1/100",
      "rate: T*s, against: s, between: [0.9, 1.1], window: [10^-9, 10^9]",
      "eventually: T <= 2.1", "eventually: T >= 2.9"})
  void noLimitAndNoRateIsToldFromFrames(String conclusion) {
    ClaimText ladder = neuron().with("schedule", "{variable: s, rungs: 6, value: 10^(-k-1)}");
    assertThat(verdict(ladder, conclusion)).isInstanceOf(Inconclusive.class);
  }

  /** A hypothesis is no better known than a conclusion. */
  @Test
  void aHypothesisWithinTheIntervalIsUndecided() {
    ClaimText assumed = neuron().with("assume", "[{that: T <= 2.5}]");
    assertThat(verdict(assumed, "that: norm(w0) >= 1")).isInstanceOf(Inconclusive.class);
    assertThat(verdict(neuron().with("assume", "[{that: T <= 3}]"), "that: norm(w0) >= 1"))
        .isInstanceOf(Refuted.class);
  }

  /** It takes the time of a frame to make a run of it, and the frame of a time to find weights. */
  @Test
  void runsAreMadeOfTimesOfFrames() {
    ClaimText second = neuron().with("runs",
        "{w: {kind: gradient-flow, time: 6, frames: 6}, v: {kind: gradient-flow, time: T, frames: 3}}");
    assertThat(verdict(second, "that: duration(v) == 3")).isInstanceOf(Holds.class);
    assertThat(verdict(second, "that: 'distance(end(v), at(w, T)) <= 10^-7'")).isInstanceOf(Holds.class);
  }

  /** Between two steps of a descent there is nothing, and between two that are recorded there are the others. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"40 | 18", "20 | 18", "8 | 20"})
  void descentsHaveSteps(int frames, int last) {
    ClaimText descent = neuron()
        .with("runs", "{w: {kind: gradient-descent, step: 1/8, steps: 40, frames: " + frames + "}}");
    int first = last - 40 / frames + 1;
    assertThat(verdict(descent, "that: " + first + " <= T <= " + last)).isInstanceOf(Holds.class);
    assertThat(verdict(descent, "that: T == " + first))
        .isInstanceOf(first == last ? Holds.class : Inconclusive.class);
    assertThat(verdict(descent, "that: T > " + last)).isInstanceOf(Refuted.class);
  }

  /** A number that is made of a time is known no better, wherever it goes. */
  @ParameterizedTest
  @ValueSource(strings = {
      "norm(scaled(unit(w0), T)) >= 2.5", "entry(mix(T, X, 0, X), 1, 1) <= 2.5", "forall t in w: T >= 2.5",
      "(integral t in w: T)/6 >= 2.5", "(sum t in times(w): if(t <= 0, T, 0)) >= 2.5",
      "forall t in times(w): T >= 2.5", "(largest t in times(w): T) <= 2.5", "forall k in 1..2: k*T >= 2.5",
      "forall t in w: t > T - 1/2 || output(at(w, t), 1) <= 1/2",
      "norm(combine(T, unit(w0), 0, w0)) >= 2.5"})
  void nothingMakesItSharp(String that) {
    assertThat(that(that)).isInstanceOf(Inconclusive.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "norm(scaled(unit(w0), T)) >= 1.8", "forall t in w: T >= 1.99", "(integral t in w: T)/6 <= 3.1",
      "forall t in times(w): t < T || output(at(w, t), 1) >= 1/2", "(first t in times(w): t >= T) >= 2",
      "forall t in w: output(at(w, T), 1) >= 1/2", "forall t in w: output(at(w, T), 1) <= 0.87"})
  void whatHoldsForAllOfItHolds(String that) {
    assertThat(that(that)).isInstanceOf(Holds.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "points | {p: {weights: [[[T]], [[0]]]}} | norm(p) >= 2.5",
      "points | {p: {entries: T}} | norm(p) >= 1",
      "problems | {p: {labels: {value: T}}} | entry(labels(p), 1, 1) >= 2.5",
      "problems | {p: {data: {value: T, points: 1, dimension: 1}, labels: {value: 1}}} | entry(inputs(p), 1, 1) >= 2.5",
      "problems | {p: {loss: {kind: square, factor: T}}} | loss(w0) >= 0",
      "runs | {w: {kind: gradient-flow, time: 6, frames: 6}, v: {kind: gradient-flow, time: 1, frames: 1, scale: T}} "
          + "| norm(start(v)) >= 0.4",
      "runs | {w: {kind: gradient-flow, time: 6, frames: 6}, "
          + "v: {kind: gradient-flow, time: 1, frames: 1, from: \"scaled(w0, T)\"}} | norm(start(v)) >= 0.4"})
  void nothingElseIsDescribedByIt(String section, String value, String that) {
    String asked = value.contains("factor") ? "loss(p0) >= 0" : that;
    ClaimText claim = value.contains("factor")
        ? neuron().with(section, value).with("points", "{p0: {weights: [[[1]], [[1]]], of: p}}")
        : neuron().with(section, value);
    assertThat(verdict(claim, "that: '" + asked + "'")).isInstanceOf(Inconclusive.class);
  }

  /** A hypothesis is met, or a limit reached, by no number that is made of one. */
  @Test
  void neitherDoesAHypothesisNorALimit() {
    assertThat(verdict(neuron().with("assume", "[{that: \"norm(scaled(unit(w0), T)) >= 2.5\"}]"),
        "that: norm(w0) >= 1")).isInstanceOf(Inconclusive.class);
    ClaimText ladder = neuron().with("schedule", "{variable: s, rungs: 9, value: 2^(-k)}");
    assertThat(verdict(ladder, "limit: 'norm(scaled(w0, T + s))/norm(w0)', to: 3, within: 0.01"))
        .isInstanceOf(Inconclusive.class);
  }

  /** Comparing it with frames tells what these tell, and no more: not of the frames of another run, nor shifted. */
  @ParameterizedTest
  @ValueSource(strings = {
      "(first t in times(v): t >= T) >= 2.5", "(count t in times(v): t < T) >= 250",
      "exists t in times(v): t >= 2.5 && t < T", "exists t in times(w): t == if(T >= 2.5, 0, 100)",
      "exists t in times(w): t < T - 2.5", "norm(at(w, if(T >= 2.5, 0, 6))) <= 0.2",
      "exists t in times(w): t > 0 && t < T/3"})
  void framesOfAnotherRunDoNotMakeItSharp(String that) {
    ClaimText claim = neuron().with("runs",
        "{w: {kind: gradient-flow, time: 6, frames: 6}, v: {kind: gradient-flow, time: 6, frames: 600}}");
    assertThat(verdict(claim, "that: '" + that + "'")).isInstanceOf(Inconclusive.class);
  }

  @Test
  void norDoesASchedule() {
    ClaimText ladder = neuron().with("schedule", "{variable: s, rungs: 3, value: T*2^(-k)}");
    assertThat(verdict(ladder, "eventually: s >= 0.6")).isInstanceOf(Inconclusive.class);
    assertThat(verdict(ladder, "eventually: s >= 0.49")).isInstanceOf(Holds.class);
  }
}
