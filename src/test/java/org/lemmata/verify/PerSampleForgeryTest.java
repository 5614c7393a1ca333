package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each sample is shown anew; what is written of it shows nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class PerSampleForgeryTest {
  private static final String GROWTH = "law: \"inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))\", "
      + "along: gradient-flow, loss: exponential, where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]";
  private static final String POSITIVE = "always: loss(w) > 0, along: gradient-flow, loss: logistic, "
      + "by: [{each: share > 0}]";

  private static void assertShowsNothing(Verifier.Result result) {
    assertThat(result.code()).as(result.notes().toString()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  /** The true claim # another one, which the same lines do not show. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      GROWTH + "#law: \"inner(w, rate(w)) >= 1.01*order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "loss: exponential, where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]",
      GROWTH + "#law: \"inner(w, rate(w)) >= 1.01*order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "loss: exponential, where: [loss(w) > 0], by: [{each: growth >= 1.01*log(1/loss(w))*share}]",
      GROWTH + "#law: \"inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "loss: logistic, where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]",
      GROWTH + "#law: \"inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]",
      GROWTH + "#law: \"inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))\", along: gradient-flow, decay: 1/9, "
          + "loss: exponential, where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]",
      GROWTH + "#law: \"inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "loss: exponential, where: [loss(w) > 0]",
      POSITIVE + "#always: loss(w) > 1/100, along: gradient-flow, loss: logistic, by: [{each: share > 0}]",
      POSITIVE + "#always: loss(w) > 0, along: gradient-flow, by: [{each: share > 0}]",
      POSITIVE + "#always: loss(w) > 0, along: gradient-flow, loss: square, by: [{each: share > 0}]",
      POSITIVE + "#always: loss(w) > 0, along: gradient-flow, loss: hinge, by: [{each: share > 0}]"})
  void oneIsConfirmedAndShowsNoOther(String law, String other) {
    VerifierTest.Case certified = VerifierTest.certified(Forged.claim(law));
    assertThat(VerifierTest.verified(certified).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(Forged.verified(Forged.claim(law), "Holds", Forged.steps(certified)).code()).isZero();
    assertShowsNothing(Forged.verified(Forged.claim(other), "Holds", Forged.steps(certified)));
  }

  /** What holds for each sample would give sums that are false. */
  @ParameterizedTest
  @ValueSource(strings = {
      // The number of samples is not known.
      "always: loss(w) > 0#growth <= 1", "always: loss(w) > 0#share >= exp(-margin)", "law: loss(w) > 0#share^2 > 0",
      // A factor of its own.
      "law: loss(w) > 0#growth <= margin*share", "law: loss(w) > 0#margin*share >= growth",
      // The other loss.
      "law: loss(w) > 0#label*share >= output", "law: loss(w) > 0#samplemargin*share >= growth"})
  void onlyMultiplesAreSummed(String text) {
    String[] parts = text.split("#");
    String claim = Forged.claim(parts[0] + ", along: gradient-flow, loss: exponential, by: [{each: \"" + parts[1]
        + "\"}]");
    assertShowsNothing(Forged.verified(claim, "Holds", List.of("step 1 point W1=1", "step 1 lemma", "step 1 each",
        "step 1 sample", "step 1 closed 0 >= 0", "step 1 coefficients ; 0", "step 1 lemma", "step 1 closed value > 0",
        "step 1 given 1 1")));
  }
}
