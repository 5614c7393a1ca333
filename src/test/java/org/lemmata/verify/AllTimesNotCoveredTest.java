package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;

/** The independent checker knows the frames of a run only, and does not confirm what is said of other times. */
class AllTimesNotCoveredTest {

  @ParameterizedTest
  @ValueSource(strings = {"forall t in w: norm(at(w, t)) >= 0", "forall t in w: norm(at(w, t)) < 0",
      "(integral t in w: norm(at(w, t))) >= 0", "(first t in w: norm(at(w, t)) >= 0) <= 6",
      "norm(at(w, 1)) >= 0"})
  void itSaysSo(String that) {
    String text = new ClaimText().with("runs", "{w: {kind: gradient-flow, time: 2, frames: 1}}")
        .with("network", "{kind: feed-forward, hidden: [1]}")
        .with("mutants", "[{id: m, why: no, patch: {\"conclude[0].that\": norm(w0) >= 10^9}}]")
        .with("conclude", "[{that: \"" + that + "\"}]").text();
    VerifierTest.Case certified = VerifierTest.certified(text);
    assertThat(VerifierTest.verified(certified))
        .satisfies(result -> assertThat(result.code()).as(result.notes().toString()).isEqualTo(3));
  }
}
