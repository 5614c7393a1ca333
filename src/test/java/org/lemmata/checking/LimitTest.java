package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;

/** Limits, rates and probabilities whose truth is plain. */
class LimitTest {
  private static final String MUTANT = "[{id: other, why: for the form only, patch: {parameters.m: 3}}]";

  private static String verdict(String conclusion) {
    return new ClaimText()
        .with("schedule", "{variable: delta, rungs: 8, value: 2^(-k)}")
        .with("conclude", "[" + conclusion + "]")
        .with("mutants", MUTANT)
        .check().ruling().verdict().word();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{eventually: delta <= 1/16} | Holds",
      "{eventually: delta <= 1/100} | Refuted",
      "{eventually: delta >= 1/64} | Refuted",
      "{limit: delta, within: 1/100} | Holds",
      "{limit: delta, within: 1/1000} | Refuted",
      "{limit: 1 + delta, to: 1, within: 1/100} | Holds",
      // it grows, within what is allowed
      "{limit: 1/100 - delta/2, within: 1/10} | Inconclusive",
      "{limit: 1/10 - delta/2, within: 1/20} | Refuted",
      // hangs on what is undecided
      "{limit: 'if(sqrt(2)^2 >= 2, 1/20, -1/20)', within: 1} | Inconclusive",
      "{limit: 'if(sqrt(2)^2 >= 2, 1/2000, -1/2000)', within: 1} | Inconclusive",
      "{limit: 1/10 + delta, within: 1/5} | Inconclusive",
      "{limit: 0*delta, within: 1/5} | Holds",
      // it tends to 1.001
      "{limit: 1.001 + delta, to: 1, within: 1/100} | Inconclusive",
      "{limit: delta + delta^2, within: 1/100} | Holds",
      // it tends to 1/1000 from both sides
      "{limit: '1/1000 + (-1)^floor(1/2 - log(delta)/log(2))*delta', within: 1/50} | Inconclusive",
      "{limit: '(-1)^floor(1/2 - log(delta)/log(2))*delta', within: 1/50} | Holds",
      // too slow to be extrapolated
      "{limit: -1/(1 - log(delta)^3), within: 1/20} | Holds",
      "{rate: delta^2 + delta^3, against: delta, between: [1.9, 2.5]} | Holds",
      // the lower power wins in the end
      "{rate: delta + 1000*delta^2, against: delta, between: [1.5, 2]} | Inconclusive",
      // all rungs give at most 1.73, their last half 1.77 to 1.81
      "{rate: delta^2*(1 - log(delta)), against: delta, between: [1.5, 1.75]} | Inconclusive",
      "{rate: delta^2*(1 + delta/100), against: delta, between: [1.9, 2.1]} | Holds",
      // the other power wins beyond
      "{rate: delta^2 + delta/50, against: delta, between: [1.5, 2.1], window: [1/300, 2]} | Inconclusive",
      "{rate: 'max(delta^2, 1/1000)', against: delta, between: [1.9, 2.1], window: [1/900, 2]} | Inconclusive",
      "{rate: delta^2, against: delta, between: [1.9, 2.1], window: [1/300, 2]} | Holds",
      // like 1/x in the end, and far from it on this ladder
      "{rate: 1/(10 - log(delta)), against: 1 - log(delta), between: [-1.2, -0.8]} | Inconclusive",
      "{rate: 1/(10 - log(delta)), against: 1 - log(delta), between: [1/5, 1]} | Refuted",
      // on its way to two, and no further
      "{rate: delta^2 + delta^3/2, against: delta, between: [1.5, 1.9]} | Refuted",
      // three rungs
      "{rate: delta^2, against: delta, between: [1.9, 2.1], window: [1/20, 2]} | Inconclusive",
      "{rate: delta^2, against: delta, between: [2.9, 3.1]} | Refuted",
      "{rate: delta^2, against: delta, between: [1.9, 2.1], window: [1, 2]} | Inconclusive"
  })
  void alongASchedule(String conclusion, String expected) {
    assertThat(verdict(conclusion)).isEqualTo(expected);
  }

  @Test
  void aFairCoinIsAFairCoin() {
    String event = "{probability: \"members(w0, \\\"TL\\\", 1) >= 1\", at-least: 1/4, over: [initialisation]}";
    ClaimText text = new ClaimText().with("parameters", "{n: 1, m: 1}")
        .with("network", "{kind: feed-forward, hidden: [m]}")
        .with("conclude", "[" + event + "]").with("mutants", MUTANT).with("budget", "{instances: 300, quick: 300}");
    // The chance is exactly 1/4, so this is neither confirmed nor refuted.
    assertThat(text.check().ruling().verdict().word()).isEqualTo("Inconclusive");
    assertThat(text.with("conclude", "[" + event.replace("1/4", "1/2") + "]").check().ruling().verdict().word())
        .isEqualTo("Refuted");
    assertThat(text.with("conclude", "[" + event.replace("1/4", "1/8") + "]").check().ruling().verdict().word())
        .isEqualTo("Holds");
  }

  @Test
  void threeRungsTellNoLimit() {
    ClaimText text = new ClaimText().with("schedule", "{variable: s, rungs: 3, value: 4^(-k)}").with("mutants", MUTANT);
    assertThat(text.with("conclude", "[{limit: 1/50 + s, within: 1/10}]").check().ruling().verdict().word())
        .isEqualTo("Inconclusive");
    assertThat(text.with("conclude", "[{limit: 0*s, within: 1/10}]").check().ruling().verdict().word())
        .isEqualTo("Holds");
  }
}
