package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;

/** A false variant that falls before anything moves, or by its own numbers, shows little; the evidence says so. */
class TrivialRefutationTest {

  private static Optional<TrivialRefutation> fall(String conclusion) {
    ClaimText text = new ClaimText().with("runs", "{u: {kind: gradient-flow, time: 1}}")
        .with("let", "{one: 1, start: norm(w0), two: 2*one}")
        .with("conclude", "[{that: \"forall t in times(u): loss(at(u, t)) <= loss(w0) + 10^-9\"}]")
        .with("mutants", "[{id: a, why: b, patch: {\"conclude[0].that\": \"" + conclusion + "\"}}]");
    Finding.MutantFinding found = new Checker(ClaimText.settings()).check(text.claim(), text.claim().mutants().get(0));
    assertThat(found.killed()).as(conclusion).isTrue();
    return found.breach().orElseThrow().easy();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "forall t in times(u): loss(at(u, t)) < loss(w0)/2",
      "forall t in times(u): norm(w0) < 2 && norm(at(u, t)) < start/2",
      "forall l in 1..2: forall t in times(u): norm(layer(at(u, t), l)) > 2", "forall t in times(u): t > 0"
  })
  void atTimeZero(String conclusion) {
    assertThat(fall(conclusion)).contains(TrivialRefutation.AT_TIME_ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 > 2", "one >= two", "abs(one - two) <= 10^-3"})
  void byConstants(String conclusion) {
    assertThat(fall(conclusion)).contains(TrivialRefutation.BY_CONSTANTS);
  }

  @Test
  void onTheWay() {
    assertThat(fall("forall t in times(u): loss(at(u, t)) >= loss(w0)")).isEmpty();
    assertThat(fall("loss(end(u)) > loss(w0)")).isEmpty();
    assertThat(fall("norm(w0) < 1/2")).as("it speaks of no time").isEmpty();
    assertThat(fall("start < 1/2")).isEmpty();
  }
}
