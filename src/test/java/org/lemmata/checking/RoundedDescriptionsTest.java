package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Verdict;

/** What a file says by numbers that no double holds is true of those numbers, not of the doubles beside them. */
class RoundedDescriptionsTest {

  private static ClaimText neuron() {
    return new ClaimText().with("parameters", "{n: 1}")
        .with("network", "{kind: feed-forward, hidden: [1], output: {values: [1]}}").with("data", "{given: [[1]]}")
        .with("labels", "{given: [[0]]}").with("initialisation", "{kind: weights, weights: [[[1]]]}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("budget", "{instances: 1, quick: 1}");
  }

  private static Verdict verdict(ClaimText claim, String that) {
    return claim.with("conclude", "[{that: \"" + that + "\"}]").check().ruling().verdict();
  }

  private static String start(String scale, String weight) {
    return "{kind: weights, scale: " + scale + ", weights: [[[" + weight + "]]]}";
  }

  @ParameterizedTest
  @CsvSource({"1 + 2^(-30), 1 - 2^(-30), 1", "1, 1 - 2^(-60), 1", "3, 1/3 - 2^(-60), 1",
      "2^(-40), 1 - 2^(-70), 2^(-40)"})
  void aStartBelowANumberIsNotTakenForIt(String scale, String weight, String bound) {
    for (String w : new String[] {"norm(w0)", "entry(layer(w0, 1), 1, 1)", "entry(row(layer(w0, 1), 1), 1, 1)"}) {
      assertThat(verdict(neuron().with("initialisation", start(scale, weight)), w + " < " + bound)).as(w)
          .isNotInstanceOf(Refuted.class);
      assertThat(verdict(neuron().with("initialisation", start(scale, weight)), w + " >= " + bound)).as(w)
          .isNotInstanceOf(Holds.class);
    }
  }

  @Test
  void aStartThatDoublesHoldIsKnownExactly() {
    assertThat(verdict(neuron().with("initialisation", start("3/4", "5/2")), "norm(w0) == 15/8"))
        .isInstanceOf(Holds.class);
  }

  @Test
  void dataAndLabelsBelowANumberAreNotTakenForIt() {
    ClaimText claim = neuron().with("data", "{given: [[1 - 2^(-60)]]}").with("labels", "{given: [[1 - 2^(-60)]]}");
    assertThat(verdict(claim, "entry(X, 1, 1) < 1 && entry(Y, 1, 1) < 1")).isNotInstanceOf(Refuted.class);
    ClaimText sloped = neuron().with("network",
        "{kind: feed-forward, hidden: [1], slope: 1 - 2^(-60), output: {values: [1 - 2^(-60)]}}");
    assertThat(verdict(sloped, "output(w0, 1) < 1")).isNotInstanceOf(Refuted.class);
  }

  @RepeatedTest(30)
  void productsOfAnyTwoNumbersAreWhatTheyAre(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String scale = "1 + " + random.nextInt(1 << 20) + "/2^" + (21 + random.nextInt(20));
    String weight = (1 + random.nextInt(9)) + "/" + (1 + random.nextInt(9)) + " + " + random.nextInt(1 << 20) + "/2^40";
    String product = "(" + scale + ")*(" + weight + ")";
    ClaimText claim = neuron().with("initialisation", start(scale, weight));
    assertThat(verdict(claim, "norm(w0) <= " + product)).isNotInstanceOf(Refuted.class);
    assertThat(verdict(claim, "norm(w0) >= " + product)).isNotInstanceOf(Refuted.class);
  }

  @ParameterizedTest
  @CsvSource({"maximiser: certified", "starts: 3"})
  void aRadiusBelowANumberIsNotTakenForIt(String kind) {
    ClaimText claim = neuron().with("labels", "{given: [[1]]}")
        .with("points", "{p: {" + kind + ", radius: 1 - 2^(-60)}}");
    assertThat(verdict(claim, "norm(p) < 1")).isNotInstanceOf(Refuted.class);
    assertThat(verdict(claim, "norm(p) >= 1")).isNotInstanceOf(Holds.class);
  }

  /** The flow away from a saddle shows the rounding of a start on its stable manifold. */
  @Test
  void aTubeStartsFromWhatTheFileSays() {
    ClaimText saddle = neuron().with("labels", "{given: [[1]]}")
        .with("network", "{kind: feed-forward, hidden: [1], slope: 1}")
        .with("initialisation", "{kind: weights, weights: [[[1/3]], [[-(1/10 + 7/30)]]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 60, frames: 3}}");
    assertThat(verdict(saddle, "norm(end(u)) <= 1/2")).isNotInstanceOf(Refuted.class);
    assertThat(verdict(saddle, "norm(end(u)) >= 1/2")).isInstanceOfAny(Inconclusive.class, Refuted.class);
  }

  /** Two layers with kinks, and a smooth network, have tubes of their own. */
  @ParameterizedTest
  @CsvSource({"plain, 1", "scaled, 1", "polar, 1", "plain, 2", "scaled, 2", "polar, 2"})
  void aScaleBelowANumberIsNotTakenForIt(String coordinates, int power) {
    for (String scale : new String[] {"1 - 2^(-60)", "3 - 2^(-60)"}) {
      String bound = scale.substring(0, 1);
      ClaimText claim = neuron().with("labels", "{given: [[1]]}")
          .with("network", "{kind: feed-forward, hidden: [1], power: " + power + ", output: {values: [1]}}")
          .with("runs", "{u: {kind: correlation-flow, scale: " + scale + ", coordinates: " + coordinates
              + ", time: 1/8, frames: 2}}");
      assertThat(verdict(claim, "norm(start(u)) < " + bound)).as(scale).isNotInstanceOf(Refuted.class);
      assertThat(verdict(claim, "norm(start(u)) >= " + bound)).as(scale).isNotInstanceOf(Holds.class);
    }
  }

  @Test
  void aPointMadeOfARunIsAsVagueAsTheRun() {
    ClaimText claim = neuron().with("labels", "{given: [[2]]}")
        .with("runs", "{u: {kind: gradient-flow, time: 3, frames: 3}}")
        .with("points", "{p: {entries: \"entry(layer(end(u), l), i, j)\"}}");
    Finding finding = claim.with("conclude", "[{that: \"distance(p, end(u)) <= 10^(-17)\"}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Inconclusive.class);
  }

  /** On its way into the saddle the direction of the pair {@code w' = a, a' = w} stays; that of its doubles turns. */
  @ParameterizedTest
  @ValueSource(ints = {6, 10, 14})
  void aLimitIsAsVagueAsTheRun(int time) {
    ClaimText claim = neuron().with("labels", "{given: [[1]]}")
        .with("network", "{kind: feed-forward, hidden: [1], slope: 1}")
        .with("initialisation", "{kind: weights, weights: [[[1/3]], [[-(1/10 + 7/30)]]]}")
        .with("runs", "{u: {kind: correlation-flow, coordinates: polar, time: " + time + ", frames: 1}}")
        .with("points", "{p: {limit: u}}");
    String ratio = "entry(layer(p, 2), 1, 1)/entry(layer(p, 1), 1, 1)";
    assertThat(verdict(claim, ratio + " <= -1")).isInstanceOf(Inconclusive.class);
    assertThat(verdict(claim, ratio + " >= -1")).isInstanceOf(Inconclusive.class);
  }

  @Test
  void aNeuronBesideAKinkDoesNotLieOnIt() {
    ClaimText claim = neuron().with("data", "{given: [[1, 0]]}").with("labels", "{given: [[1]]}")
        .with("network", "{kind: feed-forward, hidden: [1]}")
        .with("initialisation", "{kind: weights, weights: [[[2^(-45), 1]], [[1]]]}");
    assertThat(verdict(claim, "norm(subgradient(w0, 1)) > 1/2")).isInstanceOf(Holds.class);
    claim.with("initialisation", "{kind: weights, weights: [[[0, 1]], [[1]]]}");
    assertThat(verdict(claim, "norm(subgradient(w0, 1)) <= 10^(-9)")).isInstanceOf(Holds.class);
  }
}
