package org.lemmata.kernel.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.Reason;

/** Every way a verdict could go wrong, tried on the kernel. */
class JudgeTest {

  private static Outcome measured(int index, double value, double error, String... witnesses) {
    return new Outcome.Measured(index, Margin.of(value, error), Set.of(witnesses));
  }

  private static Verdict judge(List<Outcome> outcomes, int planned, String... witnesses) {
    return Judge.everyInstance(outcomes, planned, Set.of(witnesses)).verdict();
  }

  private static List<Outcome> good(int n) {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      all.add(measured(i, 1, 0.1, "seen"));
    }
    return all;
  }

  @Test
  void clearMarginsOnEveryPlannedInstanceHold() {
    assertThat(judge(good(5), 5, "seen")).isInstanceOf(Holds.class);
  }

  @Test
  void marginInsideItsErrorIsInconclusive() {
    List<Outcome> outcomes = good(4);
    outcomes.add(measured(4, 0.05, 0.1));
    assertThat(judge(outcomes, 5)).isInstanceOf(Inconclusive.class);
    outcomes.set(4, measured(4, -0.05, 0.1));
    assertThat(judge(outcomes, 5)).isInstanceOf(Inconclusive.class);
  }

  @Test
  void marginOfExactlyZeroHoldsOnlyWithoutError() {
    assertThat(judge(List.of(measured(0, 0, 0)), 1)).isInstanceOf(Holds.class);
    assertThat(judge(List.of(measured(0, 0, 1e-300)), 1)).isInstanceOf(Inconclusive.class);
  }

  @Test
  void oneClearViolationRefutesWhateverElseHappened() {
    List<Outcome> outcomes = good(4);
    outcomes.add(new Outcome.Crashed(4, "boom"));
    outcomes.add(new Outcome.Unmeasured(5, Reason.RANGE, "step limit"));
    outcomes.add(measured(6, -1, 0.5));
    assertThat(judge(outcomes, 5)).isInstanceOf(Refuted.class);
  }

  @Test
  void failureOfTheProgramIsErrored() {
    List<Outcome> outcomes = good(4);
    outcomes.add(new Outcome.Crashed(4, "NullPointerException"));
    assertThat(judge(outcomes, 4)).isInstanceOf(Errored.class);
  }

  @Test
  void oneUnmeasuredInstanceSpoilsThePass() {
    List<Outcome> outcomes = good(99);
    outcomes.add(new Outcome.Unmeasured(99, Reason.RANGE, "not a number"));
    assertThat(judge(outcomes, 99)).isInstanceOf(Inconclusive.class);
  }

  @Test
  void emptySampleIsVacuous() {
    assertThat(judge(List.of(), 0)).isInstanceOf(Vacuous.class);
    assertThat(judge(List.of(new Outcome.Discarded(0, "n > 3", false)), 1)).isInstanceOf(Vacuous.class);
  }

  @Test
  void witnessNeverSeenIsVacuous() {
    assertThat(judge(good(5), 5, "seen", "never")).isInstanceOf(Vacuous.class);
  }

  @Test
  void budgetCutShortIsInconclusive() {
    assertThat(judge(good(4), 5)).isInstanceOf(Inconclusive.class);
  }

  @Test
  void marginsAreFiniteByConstruction() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> new Margin(bad, 0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Margin(1, bad)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Margin.of(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void addingAnUndecidedInstanceNeverMakesAPass(
      @ForAll @DoubleRange(min = -1, max = 1) double value, @ForAll @IntRange(max = 3) int kind) {
    List<Outcome> outcomes = good(3);
    outcomes.add(
        switch (kind) {
          case 0 -> new Outcome.Crashed(3, "");
          case 1 -> new Outcome.Unmeasured(3, Reason.RANGE, "");
          case 2 -> measured(3, value, Math.abs(value) + 1e-9);
          default -> measured(3, -Math.abs(value) - 1e-9, 0);
        });
    assertThat(judge(outcomes, 4)).isNotInstanceOf(Holds.class);
  }

  @Test
  void probabilityIsConfirmedRefutedOrLeftOpen() {
    assertThat(Judge.probability(good(66), 66, 0.1, Set.of()).verdict()).isInstanceOf(Holds.class);
    assertThat(Judge.probability(good(65), 65, 0.1, Set.of()).verdict()).isInstanceOf(Inconclusive.class);
    List<Outcome> failing = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      failing.add(measured(i, -1, 0));
    }
    assertThat(Judge.probability(failing, 20, 0.1, Set.of()).verdict()).isInstanceOf(Refuted.class);
    assertThat(Judge.probability(List.of(), 0, 0.1, Set.of()).verdict()).isInstanceOf(Vacuous.class);
    assertThat(Judge.probability(good(200), 400, 0.1, Set.of()).verdict()).isInstanceOf(Inconclusive.class);
  }

  @Test
  void eventsThatCannotBeDecidedSpoilTheBound() {
    List<Outcome> outcomes = good(200);
    outcomes.add(measured(200, 0, 0.5));
    assertThat(Judge.probability(outcomes, 200, 0.1, Set.of()).verdict()).isInstanceOf(Inconclusive.class);
  }

  @Test
  void derivations() {
    assertThat(Judge.derivation(Derivation.evaluation(true, Optional.empty())).verdict()).isInstanceOf(Holds.class);
    assertThat(Judge.derivation(Derivation.evaluation(false, Optional.empty())).verdict()).isInstanceOf(Refuted.class);
    assertThat(Judge.derivation(Derivation.open("?")).verdict()).isInstanceOf(Inconclusive.class);
  }

  private static Outcome enclosed(int index, Margin margin, Margin enclosure) {
    return new Outcome.Measured(index, margin, Set.of(), Optional.empty(), Optional.of(enclosure));
  }

  @Test
  void onlyASampleThatIsEnclosedToTheLastInstanceCountsAsEnclosed() {
    Outcome whole = enclosed(0, Margin.of(1, 0.1), Margin.of(1, 0.01));
    Outcome estimated = measured(1, 1, 0.1);
    Outcome left = new Outcome.Discarded(1, "x > 0", false);
    assertThat(Judge.everyInstance(List.of(whole, left), 1, Set.of()).evidence()).isEqualTo(new Enclosed(1));
    assertThat(Judge.everyInstance(List.of(whole, estimated), 2, Set.of()).evidence()).isEqualTo(new Sampled(2));
    assertThat(Judge.everyInstance(List.of(), 1, Set.of()).evidence()).isEqualTo(new Sampled(0));
    Outcome open = enclosed(0, Margin.of(1, 0.1), Margin.of(0, 0.01));
    assertThat(Judge.everyInstance(List.of(open), 1, Set.of()).evidence()).isEqualTo(new Sampled(1));
  }

  @Test
  void anEnclosedViolationIsAProofThatTheClaimIsFalse() {
    Outcome fails = enclosed(0, Margin.of(-1, 0.1), Margin.of(-1, 0.01));
    Ruling ruling = Judge.everyInstance(List.of(measured(1, 1, 0.1), fails), 2, Set.of());
    assertThat(ruling.verdict()).isInstanceOf(Refuted.class);
    assertThat(ruling.verdict().reason()).contains("proof that the claim is false");
    assertThat(ruling.evidence()).isEqualTo(new Enclosed(1));
    // No finite ladder disproves what is said of all small scales.
    Outcome climbed = new Outcome.Measured(0, Margin.of(-1, 0.1), Set.of(), Optional.of(new Ladder(3, 1, 0.5)),
        Optional.of(Margin.of(-1, 0.01)));
    assertThat(Judge.everyInstance(List.of(climbed), 1, Set.of()).verdict().reason()).doesNotContain("proof");
  }

  @Test
  void ofTwoConclusionsTheWorseVerdictAndTheWeakerEvidenceCount() {
    Ruling proved = Judge.derivation(Derivation.evaluation(true, Optional.empty()));
    Ruling sampled = Judge.everyInstance(good(3), 3, Set.of());
    Ruling open = Judge.everyInstance(good(2), 3, Set.of());
    assertThat(proved.and(sampled).evidence()).isEqualTo(new Sampled(3));
    assertThat(sampled.and(open).verdict()).isInstanceOf(Inconclusive.class);
    assertThat(open.and(sampled).verdict()).isInstanceOf(Inconclusive.class);
  }

  /**
   * At probability 1/10, eight failures in eight trials have a chance of 1e-8; nothing is decided between the looks.
   */
  @Test
  void probabilityMayBeRefutedEarly() {
    List<Outcome> failing = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      failing.add(measured(i, -1, 0));
    }
    assertThat(Judge.isRefutedEarly(failing.subList(0, 8), 0.1)).isTrue();
    assertThat(Judge.isRefutedEarly(failing.subList(0, 7), 0.1)).isFalse();
    assertThat(Judge.isRefutedEarly(failing.subList(0, 9), 0.1)).isFalse();
    assertThat(Judge.isRefutedEarly(failing.subList(0, 8), 0.2)).isFalse();
    assertThat(Judge.isRefutedEarly(failing, 0.2)).isTrue();
    assertThat(Judge.isRefutedEarly(good(64), 0.1)).isFalse();
    assertThat(Judge.isRefutedEarly(List.of(), 0.1)).isFalse();
    assertThat(Judge.probability(failing, 100, 0.2, Set.of()).verdict()).isInstanceOf(Refuted.class);
  }
}
