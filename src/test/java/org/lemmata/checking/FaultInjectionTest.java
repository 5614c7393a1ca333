package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;
import org.lemmata.kernel.verdict.Errored;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Vacuous;
import org.lemmata.kernel.verdict.Verdict;

/** Each way in which a number can fail to be one, from the claim file to the verdict: never a pass. */
class FaultInjectionTest {

  private static Verdict that(String formula) {
    return new ClaimText().with("conclude", "[{that: \"" + formula + "\"}]").check().ruling().verdict();
  }

  @Test
  void theSmallClaimHolds() {
    assertThat(new ClaimText().check().ruling().verdict()).isInstanceOf(Holds.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "1/(norm(w0) - norm(w0)) >= 0", // division by zero
      "1/(n - n) >= 0",
      "exp(exp(exp(9))) >= 0", // infinity
      "10^400 >= 0",
      "log(-n) <= 0", // not a number
      "sqrt(-n) <= 1",
      "(-n)^(1/2) <= 1",
      "output(w0, 77) <= 10^9", // index out of range
      "norm(layer(w0, 9)) >= 0",
      "n >= 1 && 1/(n - n) >= 0", // a part without a value
      "n < 0 || 1/(n - n) >= 0",
      "1/(n - n) >= 0 || n >= 1",
      "forall i in 3..2: n >= 1", // nothing to look at
      "forall i in 1..10^9: n >= 1", // too much to look at
      "forall i in 1..99999: forall j in 1..99999: forall k in 1..99999: i >= 1",
      "norm(w0) >= norm(w0)", // inside the rounding error
      "abs(norm(w0) - 1) <= 0"})
  void isInconclusive(String formula) {
    assertThat(that(formula)).isInstanceOf(Inconclusive.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n < 0 && 1/(n - n) >= 0", "n > n", "n < n", "n != n", "!(n >= n)", "norm(w0) >= 2",
      "n == n + 1", "1 == 2 || n < 0"})
  void isRefuted(String formula) {
    assertThat(that(formula)).isInstanceOf(Refuted.class);
  }

  /**
   * Whether an instance is admissible is undecided: it neither refutes, nor is it left out where the conclusion fails.
   */
  @ParameterizedTest
  @ValueSource(strings = {"n <= 3", "n <= 4"})
  void undecidedHypothesesLeaveNothingOut(String conclusion) {
    ClaimText text = new ClaimText().with("conclude", "[{that: " + conclusion + "}]").with("assume",
        "[{that: \"if(n >= 3, sqrt(2*n)^2, 2*n + 1) >= 2*n\"}]");
    assertThat(text.with("budget", "{instances: 40, quick: 40}").check().ruling().verdict())
        .isInstanceOf(Inconclusive.class);
  }

  /**
   * Few instances on the edge of a hypothesis are left out where all conclusions hold all the same; one that needs no
   * instance is not asked.
   */
  @ParameterizedTest
  @ValueSource(strings = {"[{that: n <= 30}]", "[{that: n <= 30}, {identity: \"x + y == y + x\"}]"})
  void theEdgeOfAHypothesisIsCounted(String conclusions) {
    ClaimText text = new ClaimText().with("parameters", "{n: {whole: [1, 30]}, m: 2}").with("network", null)
        .with("data", null).with("labels", null)
        .with("loss", null).with("conclude", conclusions)
        .with("assume", "[{that: \"if(n == 2 || n == 3, sqrt(n)^2, n + 1) >= n\"}]")
        .with("mutants", "[{id: less, why: n may be 30, patch: {\"conclude[0].that\": n <= 29}}]");
    Finding finding = text.with("budget", "{instances: 60, quick: 60}").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.sample().undecided().values()).allMatch(k -> k >= 1);
    assertThat(finding.sample().trials()).isEqualTo(60);
  }

  private static Finding leavingOut(String range, String hypothesis, String undecided) {
    return new ClaimText().with("parameters", "{n: {whole: " + range + "}, m: 2}").with("network", null)
        .with("data", null).with("labels", null).with("loss", null).with("conclude", "[{that: n < 2 || n > 3}]")
        .with("assume", "[{that: \"" + hypothesis + "\"" + undecided + "}]")
        .with("mutants", "[{id: less, why: n may be 30, patch: {\"conclude[0].that\": n <= 3}}]")
        .with("budget", "{instances: 60, quick: 60}").check();
  }

  /** A claim may speak only of instances on which its hypotheses are decided; it says so, and they are counted. */
  @ParameterizedTest
  @ValueSource(strings = {
      "if(n == 2 || n == 3, sqrt(n)^2, n + 1) >= n", // inside its error
      "if(n == 2 || n == 3, argmax i in 1..2: if(i == 1, 2, sqrt(2)^2), n) >= 1" // without a value for that
  })
  void whatIsNotDecidedMayBeLeftOut(String hypothesis) {
    Finding finding = leavingOut("[1, 30]", hypothesis, ", undecided: left-out");
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.sample().undecided().values()).allMatch(k -> k >= 1);
    assertThat(finding.sample().trials()).isEqualTo(60);
    assertThat(leavingOut("[1, 30]", hypothesis, "").ruling().verdict()).isInstanceOf(Inconclusive.class);
    // not more than one in ten
    assertThat(leavingOut("[1, 4]", hypothesis, ", undecided: left-out").ruling().verdict())
        .isInstanceOf(Inconclusive.class);
  }

  /** A formula that makes no sense is a fault of the file, and no instance is left out for it. */
  @ParameterizedTest
  @ValueSource(strings = {"if(n == 2 || n == 3, log(-n), n) >= 0", "if(n == 2 || n == 3, 1/(n - n), n) >= 0"})
  void whatMakesNoSenseIsNotLeftOut(String hypothesis) {
    assertThat(leavingOut("[1, 30]", hypothesis, ", undecided: left-out").ruling().verdict())
        .isInstanceOf(Inconclusive.class);
  }

  /** On a faster machine, or with a larger budget, the instance would be decided. */
  @Test
  void aSpentBudgetIsNotLeftOut() {
    ClaimText text = new ClaimText().with("parameters", "{n: {whole: [1, 30]}, m: 2}")
        .with("runs", "{u: {kind: gradient-flow, time: \"if(n == 2 || n == 3, 200, 1/1000)\", frames: 1}}")
        .with("assume", "[{that: norm(end(u)) > 0, undecided: left-out}]")
        .with("budget", "{instances: 60, quick: 60, evaluations: 100}");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
    assertThat(text.with("budget", "{instances: 60, quick: 60}").check().ruling().verdict()).isInstanceOf(Holds.class);
  }

  /** What is only known to lie between two numbers describes nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"time: T, frames: 2", "time: 1, frames: 1, decay: T - 1", "time: 2, frames: 2, settle: T",
      "time: 4, frames: 2, scale: T"})
  void anUndecidedDescriptionIsNoRun(String length) {
    ClaimText text = new ClaimText().with("let", "{T: 'if(sqrt(2)^2 >= 2, 1, 2)'}")
        .with("runs", "{u: {kind: gradient-flow, " + length + "}}").with("conclude", "[{that: norm(end(u)) >= 0}]");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at(u, if(sqrt(2)^2 >= 2, 0, 1))", "at(u, 1/3)", "at(u, 10^-9)", "frame(u, if(sqrt(2)^2 >= 2, 0, 1))"})
  void anUndecidedTimeIsNoTime(String point) {
    ClaimText text = new ClaimText().with("runs", "{u: {kind: gradient-descent, step: 1/10, steps: 2}}")
        .with("conclude", "[{that: \"norm(" + point + ") >= 0\"}]");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
  }

  @Test
  void stepsAreWholeNumbers() {
    ClaimText text = new ClaimText()
        .with("runs",
            "{f: {kind: gradient-flow, time: 0.29, frames: 1}, g: {kind: gradient-descent, step: 1/10, steps: "
                + "duration(f)*100}}");
    assertThat(text.with("conclude", "[{that: duration(g) <= 28}]").check().ruling().verdict())
        .isInstanceOf(Inconclusive.class);
    assertThat(text.with("conclude", "[{that: duration(g) > 28}]").check().ruling().verdict())
        .isInstanceOf(Inconclusive.class);
  }

  @Test
  void hypothesesThatNobodyMeetsAreVacuous() {
    assertThat(new ClaimText().with("assume", "[{that: n > 99}]").check().ruling().verdict())
        .isInstanceOf(Vacuous.class);
  }

  @Test
  void hypothesesThatHaveNoValueAreNotSkipped() {
    assertThat(new ClaimText().with("assume", "[{that: log(-n) > 0}]").check().ruling().verdict())
        .isInstanceOf(Inconclusive.class);
  }

  @Test
  void aWitnessNeverSeenIsVacuous() {
    assertThat(new ClaimText().with("witness", "[{that: n > 99}]").check().ruling().verdict())
        .isInstanceOf(Vacuous.class);
  }

  @Test
  void aStepLimitIsInconclusive() {
    ClaimText text = new ClaimText()
        .with("runs", "{w: {kind: gradient-flow, time: 10}}")
        .with("conclude", "[{that: norm(end(w)) >= 0}]")
        .with("budget", "{instances: 6, evaluations: 5}");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
  }

  @Test
  void aBlowUpIsInconclusive() {
    ClaimText text = new ClaimText()
        .with("runs", "{w: {kind: correlation-flow, time: 100000}}")
        .with("network", "{kind: feed-forward, hidden: [m, m]}")
        .with("labels", "{kind: ones}")
        .with("conclude", "[{that: norm(end(w)) >= 0}]");
    assertThat(text.check().ruling().verdict()).isNotInstanceOf(Holds.class);
  }

  @Test
  void aTimeBudgetCutShortIsNotAPass() {
    Thread.currentThread().interrupt();
    Verdict verdict = new ClaimText().with("budget", "{instances: 50}").check().ruling().verdict();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(verdict).isNotInstanceOf(Holds.class);
  }

  @Test
  void aStuckMeasureIsStoppedByTheClock() {
    ClaimText text = new ClaimText()
        .with("conclude", "[{that: \"forall i in 1..99999: norm(gradient(w0)) >= -i\"}]")
        .with("data", "{kind: sphere, points: 2000, dimension: 200}")
        .with("budget", "{instances: 50, seconds: 1}");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aBatchOfNothingIsNoDescent() {
    ClaimText text = new ClaimText()
        .with("runs", "{w: {kind: stochastic-descent, step: 1/10, steps: 3, batch: -1}}")
        .with("conclude", "[{that: norm(end(w)) >= 0}]");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
  }

  @Test
  void anExceptionIsErrored() {
    // The rehearsal of the linter would refuse this file; the checker alone must not pass it.
    ClaimText text = new ClaimText().with("data", "{given: [[1, 0], [1]]}").with("labels", "{given: [[1], [1]]}");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Errored.class);
  }

  /** a(t) = exp(1.7 t)/10 exactly; the integrator is off by more than rounding, so equality must stay undecided. */
  @Test
  void theErrorOfTheIntegratorReachesTheMargin() {
    ClaimText text = new ClaimText()
        .with("parameters", "{n: 1, m: 1}")
        .with("network", "{kind: diagonal, depth: 2}")
        .with("data", "{given: [[1]]}").with("labels", "{given: [[1.7]]}")
        .with("initialisation", "{kind: weights, weights: [[[1/10]], [[1/10]]]}")
        .with("runs", "{u: {kind: correlation-flow, time: 3, frames: 1}}")
        .with("conclude", "[{that: \"abs(entry(layer(end(u), 1), 1, 1) - exp(51/10)/10) <= 0\"}]");
    assertThat(text.check().ruling().verdict()).isInstanceOf(Inconclusive.class);
    assertThat(text.with("conclude", "[{that: \"abs(entry(layer(end(u), 1), 1, 1) - exp(51/10)/10) <= 10^-6\"}]")
        .check().ruling().verdict()).isInstanceOf(Holds.class);
  }
}
