package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Refuted;

/** A mutant that needs a setting of its own shows something only where the claim itself survives in that setting. */
class ControlTest {

  private static Finding.MutantFinding mutant(String mutant) {
    ClaimText text = new ClaimText().with("initialisation", "{kind: sphere, scale: 1/2}")
        .with("conclude", "[{that: norm(w0) <= 1}, {that: norm(w0) >= 0}]")
        .with("mutants", "[" + mutant + "]");
    return new Checker(ClaimText.settings()).check(text.claim(), text.claim().mutants().get(0));
  }

  @Test
  void theSettingMustHold() {
    Finding.MutantFinding fair = mutant(
        "{id: a, why: b, patch: {initialisation.scale: 3/4, \"conclude[0].that\": norm(w0) <= 1/2}, mutated: "
            + "[\"conclude[0].that\"]}");
    assertThat(fair.killed()).isTrue();
    assertThat(fair.control()).hasValueSatisfying(c -> assertThat(c.ruling().verdict().word()).isEqualTo("Holds"));
    assertThat(fair.breach()).hasValueSatisfying(b -> {
      assertThat(b.conclusion()).isEqualTo("norm(w0) <= 1/2");
      assertThat(b.instance()).isPresent();
    });
  }

  @Test
  void whereTheSettingFallsTheMutantShowsNothing() {
    Finding.MutantFinding unfair = mutant(
        "{id: a, why: b, patch: {initialisation.scale: 2, \"conclude[0].that\": norm(w0) <= 3/2}, mutated: "
            + "[\"conclude[0].that\"]}");
    assertThat(unfair.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(unfair.isControlled()).isFalse();
    assertThat(unfair.killed()).isFalse();
  }

  @Test
  void oneChangeNeedsNoControl() {
    Finding.MutantFinding single = mutant(
        "{id: a, why: b, patch: {\"conclude[1].that\": norm(w0) >= 1}, mutated: [\"conclude[1].that\"]}");
    assertThat(single.control()).isEmpty();
    assertThat(single.killed()).isTrue();
    assertThat(single.breach()).hasValueSatisfying(b -> assertThat(b.conclusion()).isEqualTo("norm(w0) >= 1"));
  }

  /** A mutant may fall on an instance that the claim itself was not tried on; there it falls as well. */
  @Test
  void whereTheClaimFallsTooTheMutantShowsNothing() {
    int fallen = 0;
    for (long seed = 1; seed <= 12; seed++) {
      ClaimText text = new ClaimText().with("parameters", "{n: 1, m: {whole: [1, 8]}}")
          .with("conclude", "[{that: m <= 7}]").with("budget", "{instances: 1, quick: 1}")
          .with("mutants", "[{id: same, why: it is no mutant, patch: {\"conclude[0].that\": m - 7 <= 0}},"
              + "{id: closer, why: it is one, patch: {\"conclude[0].that\": m <= 0}}]");
      Checker checker = new Checker(ClaimText.settings(seed));
      Finding.MutantFinding same = checker.check(text.claim(), text.claim().mutants().get(0));
      boolean isRefuted = same.ruling().verdict().isRefuted();
      boolean isBeyond = same.breach().flatMap(Finding.Breach::instance).filter(i -> i.index() > 0).isPresent();
      assertThat(same.killed()).isEqualTo(isRefuted && !isBeyond);
      assertThat(checker.check(text.claim(), text.claim().mutants().get(1)).killed()).isTrue();
      fallen += isBeyond ? 1 : 0;
    }
    assertThat(fallen).isPositive();
  }

  @Test
  void whatIsMutatedMustBeChanged() {
    assertThat(new ClaimText()
        .with("mutants", "[{id: a, why: b, patch: {\"conclude[0].that\": norm(w0) <= 0}, mutated: [data]}]").problems())
        .anySatisfy(p -> assertThat(p.message()).isEqualTo("`data` is neither patched nor dropped here"));
  }
}
