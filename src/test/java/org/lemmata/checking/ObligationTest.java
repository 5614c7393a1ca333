package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Refuted;

/** What a mutant is judged by, and that sharing the instances of its claim changes nothing. */
class ObligationTest {
  private static final String TWO = "[{that: norm(w0) <= 2}, {that: norm(w0) <= 1/2}]";

  @Test
  void aPatchedConclusionIsNotRefutedByItsNeighbour() {
    assertThat(mutant("{\"conclude[0].that\": norm(w0) <= 3}").ruling().verdict()).isInstanceOf(Holds.class);
  }

  @Test
  void aPatchedConclusionIsRefutedByItself() {
    assertThat(mutant("{\"conclude[0].that\": norm(w0) <= 1/3}").ruling().verdict()).isInstanceOf(Refuted.class);
  }

  @Test
  void otherInstancesAnswerForEveryConclusion() {
    assertThat(mutant("{parameters.m: 3}").ruling().verdict()).isInstanceOf(Refuted.class);
  }

  @Test
  void otherInstancesAnswerForEveryConclusionAlsoWhereOneIsPatched() {
    assertThat(mutant("{parameters.m: 3, \"conclude[0].that\": norm(w0) <= 3}").ruling().verdict())
        .isInstanceOf(Refuted.class);
  }

  @Test
  void otherHypothesesAnswerForEveryConclusion() {
    assertThat(mutant("{assume: [{that: n >= 2}]}").ruling().verdict()).isInstanceOf(Refuted.class);
  }

  @Test
  void sharedInstancesGiveTheSameRulings() {
    Claim claim = new ClaimText()
        .with("runs", "{u: {kind: correlation-flow, coordinates: polar, time: 1}}")
        .with("conclude", "[{that: correlation(unit(end(u))) >= correlation(w0) - 10^-9}]")
        .with("mutants", "["
            + "{id: growth, why: w, patch: {\"conclude[0].that\": correlation(unit(end(u))) >= correlation(w0) + "
            + "10^-3}},"
            + "{id: longer, why: w, patch: {runs.u.time: 2, "
            + "\"conclude[0].that\": correlation(unit(end(u))) <= 10^-3}}]")
        .claim();
    Checker alone = new Checker(ClaimText.settings());
    List<Finding.MutantFinding> together = new Check(ClaimText.settings(), Progress.silent()).run(List.of(claim)).get(0)
        .mutants();
    for (int m = 0; m < together.size(); m++) {
      Finding.MutantFinding single = alone.check(claim, claim.mutants().get(m));
      assertThat(together.get(m).ruling()).hasToString(single.ruling().toString());
      assertThat(together.get(m).trials()).isEqualTo(single.trials());
    }
  }

  private static Finding.MutantFinding mutant(String patch) {
    Claim claim = new ClaimText().with("conclude", TWO).with("mutants", "[{id: altered, why: w, patch: " + patch + "}]")
        .claim();
    return new Checker(ClaimText.settings()).check(claim, claim.mutants().get(0));
  }
}
