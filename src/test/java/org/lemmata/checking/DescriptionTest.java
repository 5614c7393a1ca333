package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.checking.instance.Instance;

/** A counterexample can be built anew from its words: nothing that was drawn is left out. */
class DescriptionTest {
  private static String of(ClaimText text, int index) {
    return new Replay(ClaimText.settings(), text.claim(), Instance.of("small-claim", 1, index)).description();
  }

  /** Two instances that differ in one draw alone have different words. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "parameters | {n: 2, m: 2, a: {real: [0, 1]}} | a = ",
      "data | {kind: sphere, points: 2, dimension: 2} | x = ",
      "labels | {kind: gaussian} | y = ",
      "initialisation | {kind: gaussian} | W1 = ",
      "network | {kind: feed-forward, hidden: [8], output: {signs: 1}} | output row, not trained = ",
      "points | {p: {draw: sphere}} | p W1 = ",
      "points | {p: {draw: gaussian}} | p W2 = ",
      "problems | {rest: {data: {kind: gaussian, points: 2, dimension: 2}}} | rest x = ",
      "problems | {rest: {labels: {kind: signs}}} | rest y = ",
      "problems | {rest: {network: {kind: feed-forward, hidden: [8], output: {signs: 1}}}} | rest output row, not "
          + "trained = ",
      "runs | {w: {kind: stochastic-descent, step: 1/10, steps: 5, batch: 4}} | w sees the samples "
  })
  void everyDrawIsToldOf(String section, String value, String begins) {
    ClaimText fixed = new ClaimText().with("parameters", "{n: 2, m: 2}").with("data", "{given: [[1, 0], [0, 1]]}")
        .with("labels", "{given: [[1], [1]]}")
        .with("network", "{kind: feed-forward, hidden: [2]}")
        .with("initialisation", "{kind: weights, weights: [[[1, 0], [0, 1]], [[1, 1]]]}");
    assertThat(of(fixed, 5)).isEqualTo(of(fixed, 6));
    if (value.contains("hidden: [8]")) {
      fixed.with("initialisation",
          "{kind: weights, weights: [[[1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1], [1, 0], [0, 1]]]}");
    }
    if (section.equals("problems")) {
      fixed.with("initialisation", "{kind: weights, weights: [[[1, 0], [0, 1]], [[1, 1]]]}");
    }
    ClaimText drawn = fixed.with(section, value);
    assertThat(line(of(drawn, 5), begins)).hasSize(1).isNotEqualTo(line(of(drawn, 6), begins));
  }

  private static List<String> line(String description, String begins) {
    return description.lines().filter(l -> l.startsWith(begins)).collect(Collectors.toList());
  }

  @Test
  void thePrintedCounterexampleShowsItsDrawnPoint() {
    Finding finding = new ClaimText().with("points", "{p: {draw: gaussian}}")
        .with("conclude", "[{that: norm(p) <= 1/10}]").check();
    assertThat(finding.result().simplest()).isPresent();
    assertThat(finding.result().simplest().get().description()).contains("\np W1 = [[", "\np W2 = [[");
  }

  @Test
  void whatIsLongIsCounted() {
    String words = of(new ClaimText().with("points", "{p: {draw: sphere}}").with("parameters", "{n: 30, m: 30}"), 0);
    assertThat(words).contains("x = 30 vectors in R^2", "w0 = 90 weights of norm", "p = 90 weights of norm");
  }
}
