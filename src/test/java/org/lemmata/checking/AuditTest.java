package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.claim.Claim;

/** What an audit says of small claims whose truth is plain. */
class AuditTest {

  private static Audit audit(ClaimText text) {
    return new Auditor(text.claim(), ClaimText.settings()).audit();
  }

  private static Map<String, MutantStatus> fates(Audit audit) {
    return audit.mutants().stream().collect(Collectors.toMap(t -> t.derived().what(), Audit.Trialled::fate));
  }

  @Test
  void tellsTheKilledFromTheWeakerTheSameAndTheOpen() {
    Map<String, MutantStatus> fates = fates(
        audit(new ClaimText().with("conclude", "[{that: \"norm(w0) <= max(1.02, n/99)\"}, {that: n <= 4}]")));
    assertThat(fates.get("conclusion 1: norm(w0) >= max((51/50), (1/99)*n)")).isEqualTo(MutantStatus.KILLED);
    assertThat(fates.get("conclusion 1: norm(w0) <= 2*max((51/50), (1/99)*n)")).isEqualTo(MutantStatus.WEAKER);
    assertThat(fates.get("conclusion 1: norm(w0) <= max((51/50), (1/198)*n)")).isEqualTo(MutantStatus.SAME);
    assertThat(fates).containsEntry("conclusion 2: n <= 8", MutantStatus.WEAKER).containsEntry("conclusion 2: n <= 2",
        MutantStatus.KILLED);
  }

  @Test
  void anArgumentInTheFileIsShown() {
    ClaimText text = new ClaimText().with("conclude", "[{that: \"norm(w0) <= 2\"}]");
    assertThat(fates(audit(text))).containsEntry("conclusion 1: norm(w0) <= (40/21)", MutantStatus.OPEN);
    text.with("survivors", "{\"conclusion 1: norm(w0) <= (40/21)\": the norm is one}");
    assertThat(audit(text).mutants()).anySatisfy(t -> {
      assertThat(t.fate()).isEqualTo(MutantStatus.ARGUED);
      assertThat(t.reason()).isEqualTo("the norm is one");
    });
  }

  @Test
  void saysWhichHypothesisIsNeeded() {
    Audit audit = audit(
        new ClaimText().with("assume", "[{that: n <= 2}, {that: m <= 9}]").with("conclude", "[{that: n <= 2}]"));
    Audit.Trialled needed = audit.mutants().stream().filter(t -> t.derived().what().equals("without: n <= 2"))
        .findFirst().orElseThrow();
    assertThat(needed.fate()).isEqualTo(MutantStatus.KILLED);
    assertThat(needed.violation().orElseThrow().description()).contains("n = ");
    Audit.Trialled idle = audit.mutants().stream().filter(t -> t.derived().what().equals("without: m <= 9")).findFirst()
        .orElseThrow();
    assertThat(idle.fate()).isEqualTo(MutantStatus.UNVIOLATED);
    assertThat(idle.outside()).isZero();
    assertThat(audit.together()).isPresent();
  }

  @Test
  void aHypothesisThatExcludesSomethingHarmlessIsSeenAsSuch() {
    Audit audit = audit(new ClaimText().with("assume", "[{that: n >= 2}]"));
    assertThat(audit.mutants()).anySatisfy(t -> {
      assertThat(t.fate()).isEqualTo(MutantStatus.UNVIOLATED);
      assertThat(t.outside()).isPositive();
    });
  }

  @Test
  void findsTheBestConstantOfTheSample() {
    Audit.Tightness t = audit(new ClaimText().with("conclude", "[{that: norm(w0) <= 4}]")).tightness().get(0);
    assertThat(t.slack().factor().orElseThrow().middle()).isBetween(0.25 - 1e-9, 0.25 + 1e-9);
    assertThat(t.slack().relative().middle()).isBetween(0.6 - 1e-9, 0.6 + 1e-9);
  }

  @Test
  void looksAtTheBoundary() {
    assertThat(audit(new ClaimText()).boundary().stream().map(Audit.Probe::what))
        .contains("n = 1", "n = 4", "one data point", "one neuron in each hidden layer",
            "first label zero, the others one");
    assertThat(audit(new ClaimText()).boundary()).allSatisfy(p -> assertThat(p.outcome()).isEqualTo("satisfied"));
  }

  @Test
  void oneSampleIsSharedByAllThatSpeakOfIt() {
    Claim claim = new ClaimText().claim();
    Audit audit = new Auditor(claim, ClaimText.settings()).audit();
    Finding.MutantFinding alone = new Checker(ClaimText.settings()).check(claim, claim.mutants().get(0));
    assertThat(alone.killed()).isTrue();
    assertThat(audit.mutants().stream().filter(t -> t.fate() == MutantStatus.KILLED))
        .allSatisfy(t -> assertThat(t.trials()).isEqualTo(1));
  }
}
