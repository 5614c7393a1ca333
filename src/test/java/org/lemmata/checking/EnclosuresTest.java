package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.verdict.Errored;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Refuted;

/** Which instances are decided without any estimate, and what is said of the others. */
class EnclosuresTest {

  private static ClaimText flow(String conclude) {
    return new ClaimText()
        .with("parameters", "{n: {whole: [2, 4]}}")
        .with("network", "{kind: feed-forward, hidden: [3]}")
        .with("loss", "{kind: square, reduce: mean}")
        .with("data", "{kind: sphere, points: n, dimension: 2}")
        .with("labels", "{kind: gaussian}")
        .with("initialisation", "{kind: sphere, scale: 0.5}")
        .with("runs", "{w: {kind: gradient-flow, time: 3, frames: 3}}")
        .with("budget", "{instances: 6, quick: 6}")
        .with("conclude", conclude);
  }

  private static Finding.EnclosedInstances enclosed(Finding finding) {
    return finding.conclusions().get(0).enclosed();
  }

  @Test
  void aFlowInATubeIsEnclosed() {
    Finding finding = flow("[{that: loss(end(w)) <= loss(start(w))}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(6)");
    assertThat(enclosed(finding)).isEqualTo(new Finding.EnclosedInstances(6, 6, java.util.Map.of(), List.of()));
  }

  @Test
  void aFlowInATubeRefutesWithAProof() {
    Finding finding = flow("[{that: loss(end(w)) >= loss(start(w))}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(finding.ruling().evidence().word()).isEqualTo("Enclosed(1)");
    assertThat(finding.ruling().verdict().reason()).contains("proof that the claim is false");
  }

  /** What the tube cannot tell stays with the estimates, as does what no tube is made for. */
  @Test
  void whatIsNotEnclosedIsCountedByItsReason() {
    Finding settling = flow("[{that: loss(end(w)) <= loss(start(w))}]")
        .with("runs", "{w: {kind: gradient-flow, coordinates: polar, time: 3, frames: 3, settle: 10^-9}}").check();
    assertThat(settling.ruling().evidence().word()).isEqualTo("Sampled(6)");
    assertThat(enclosed(settling).obstacles()).containsExactly(java.util.Map.entry(Obstacle.DYNAMICS, 6));
    Finding estimate = flow("[{that: residual(end(w)) >= 0}]").check();
    assertThat(estimate.ruling().evidence().word()).isEqualTo("Sampled(6)");
    assertThat(enclosed(estimate).obstacles()).containsExactly(java.util.Map.entry(Obstacle.ESTIMATE, 6));
  }

  /** In polar coordinates, through kinks and without; a smooth run may settle, and its limit is known. */
  @Test
  void polarRunsAreEnclosed() {
    Finding kinked = flow("[{that: loss(end(w)) <= loss(start(w))}]")
        .with("runs", "{w: {kind: gradient-flow, coordinates: polar, time: 3, frames: 3}}").check();
    assertThat(kinked.ruling().evidence().word()).isEqualTo("Enclosed(6)");
    Finding smooth = flow("[{that: residual(kkt) <= 0.1}]")
        .with("network", "{kind: feed-forward, hidden: [2], power: 2}")
        .with("runs", "{w: {kind: correlation-flow, coordinates: polar, time: 400, frames: 400, settle: 10^-7}}")
        .with("points", "{kkt: {limit: w}}").check();
    assertThat(smooth.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(enclosed(smooth).enclosed()).isGreaterThanOrEqualTo(5);
  }

  /** An instance that violates a conclusion disproves it only if it provably meets the hypotheses. */
  @Test
  void aHypothesisThatIsEstimatedLeavesAViolationWithoutAProof() {
    Finding finding = flow("[{that: loss(end(w)) >= loss(start(w))}]")
        .with("assume", "[{that: branches(w) == 0, because: one trajectory}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Refuted.class);
    assertThat(finding.ruling().evidence().word()).startsWith("Sampled");
    Finding holds = flow("[{that: loss(end(w)) <= loss(start(w))}]")
        .with("assume", "[{that: branches(w) == 0, because: one trajectory}]").check();
    assertThat(holds.ruling().evidence().word()).isEqualTo("Enclosed(6)");
  }

  @Test
  void nothingIsKnownWhereBothWaysExcludeEachOther() {
    Outcome.Measured estimated = new Outcome.Measured(4, Margin.of(1, 0.25), Set.of(), Optional.empty());
    assertThat(Enclosures.both(estimated, Margin.of(-1, 0.5))).isInstanceOf(Outcome.Unmeasured.class);
    assertThat(Enclosures.both(estimated, Margin.of(2, 0.5))).isInstanceOf(Outcome.Unmeasured.class);
    assertThat(Enclosures.both(estimated, Margin.of(1.5, 0.5)).measured().flatMap(Outcome.Measured::enclosure))
        .contains(Margin.of(1.5, 0.5));
  }

  /** A fault of the program on the second way is never a pass, and ends nothing but the claim. */
  @Test
  void whatFailsOnTheSecondWayIsAFailure() {
    ClaimText text = flow("[{that: loss(end(w)) <= loss(start(w))}]");
    Sampling sampling = new Sampling(
        text.claim(), "failing", "failing", ClaimText.settings(), new Worlds(text.claim(), ClaimText.settings()),
        Aim.size()).run();
    Enclosures failing = Enclosures.of(text.claim(), sampling, instance -> {
      throw new IllegalStateException("planted");
    });
    Finding.ConclusionFinding finding = new Judgement(ClaimText.settings())
        .of(text.claim(), sampling, failing).get(0);
    assertThat(finding.ruling().verdict()).isInstanceOf(Errored.class);
    assertThat(finding.ruling().verdict().reason()).contains("IllegalStateException: planted");
  }
}
