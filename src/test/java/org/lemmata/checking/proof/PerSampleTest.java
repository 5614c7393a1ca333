package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.checking.Finding;
import org.lemmata.claim.source.InvalidSource;

/** Laws of motion along flows of a loss of a known kind, from what holds for each sample. */
@Execution(ExecutionMode.CONCURRENT)
class PerSampleTest {
  private static final String GROWTH = "inner(w, rate(w)) >= order()*loss(w)*log(1/loss(w))";

  @TempDir
  private Path folder;

  private Finding check(String conclusion) {
    return new Citing(folder).lemma("inequality: x^2 >= 0").citing(conclusion).check();
  }

  private static String exponential(String conclusion) {
    return conclusion + ", along: gradient-flow, loss: exponential";
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "law: \"" + GROWTH + "\", along: gradient-flow, loss: exponential, where: [loss(w) > 0], "
          + "by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"inner(w, rate(w)) + mu*norm(w)^2 >= order()*loss(w)*log(1/loss(w))\", along: gradient-flow, "
          + "loss: exponential, decay: mu, where: [loss(w) > 0], by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"inner(w, rate(w)) >= 0\", along: gradient-flow, loss: exponential, where: [0 < loss(w) < 1], "
          + "by: [{each: growth >= 0, by: [margin >= log(1/loss(w)), margin >= 0]}]",
      "always: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: share > 0}]",
      "always: loss(w) > 0, along: gradient-flow, loss: logistic, by: [{each: share > 0}]",
      "always: loss(w) >= 0, along: gradient-flow, loss: square, by: [{each: share >= 0}]",
      "always: loss(w) >= 0, along: gradient-flow, loss: square, decay: 1/2, by: [{each: 0 <= 3*share}]"})
  void whatHoldsForEachSampleIsUsed(String conclusion) {
    Finding finding = check(conclusion);
    assertThat(finding.ruling().verdict().holds()).as(finding.ruling().toString()).isTrue();
  }

  /** Most are false by little; none becomes true by what it rests on. */
  @ParameterizedTest
  @ValueSource(strings = {
      "law: \"inner(w, rate(w)) >= 101/100*order()*loss(w)*log(1/loss(w))\", along: gradient-flow, loss: exponential, "
          + "where: [0 < loss(w) < 1], by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"" + GROWTH + "\", along: gradient-flow, loss: logistic, where: [0 < loss(w) < 1/2], "
          + "by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"" + GROWTH + "\", along: gradient-flow, loss: square, where: [0 < loss(w) < 1/2], "
          + "by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"" + GROWTH + "\", along: gradient-flow, loss: exponential, decay: 1/10, where: [0 < loss(w) < 1], "
          + "by: [{each: growth >= log(1/loss(w))*share}]",
      "law: \"inner(w, rate(w)) >= 0\", along: gradient-flow, loss: exponential, where: [0 < loss(w) < 11/10], "
          + "by: [{each: growth >= 0}]",
      "always: loss(w) >= 1/100, along: gradient-flow, loss: logistic, by: [{each: share > 0}]",
      "always: loss(w) <= 99/100*start(loss(w)), along: gradient-flow, loss: exponential, by: [{each: share > 0}]"})
  void neighboursAreRefutedOnNetworksOfThatLoss(String conclusion) {
    Finding finding = check(conclusion);
    assertThat(finding.ruling().verdict().word()).as(finding.ruling().toString()).isEqualTo("Refuted");
  }

  /** A conclusion # what is wrong with it. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "law: loss(w) > 0, along: gradient-flow, by: [{each: share > 0}]#depends on the loss",
      "law: correlation(w) > 0, along: correlation-flow, loss: square#has no loss",
      "inequality: x > 0, where: [x > 1], by: [{each: share > 0}]#depends on the loss",
      "law: loss(w) > 0, along: gradient-flow, loss: hinge#cannot be",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: growth <= 1}]#sum of multiples",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: share >= share^2}]#sum of multiples",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, "
          + "by: [{each: growth <= margin*share}]#sum of multiples",
      "law: loss(w) > 0, along: gradient-flow, loss: square, by: [{each: growth <= label*share}]#sum of multiples",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: growth*share >= 0}]#sum of multiples",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: share == share}]#consists of",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, where: [samplemargin > 3], by: [{each: share > 0}]#"
          + "meaning of its own",
      "law: loss(w) > 0, along: gradient-flow, loss: exponential, by: [{each: share > 0, with: {x: 1}}]#has no `with`"})
  void whatSaysNothingOfSumsIsAnError(String conclusion, String message) {
    assertThatThrownBy(() -> check(conclusion)).isInstanceOf(InvalidSource.class).hasMessageContaining(message);
  }

  /** A letter of the claim is not that of a sample. */
  @ParameterizedTest
  @ValueSource(strings = {
      "law: \"inner(w, rate(w)) >= 0\", where: [margin > 0, loss(w) > 0], by: [{each: growth >= 0}]",
      "law: \"inner(w, rate(w)) >= share*order()\", where: [share > 0, loss(w) > 0], by: [{each: growth >= share}]"})
  void namesOfASampleAreItsOwn(String conclusion) {
    assertThat(check(exponential(conclusion)).ruling().verdict().holds()).isFalse();
  }
}
