package org.lemmata.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;

/** Histograms count every instance once. */
class HistogramsTest {
  private static List<EvidenceFile.HistogramEntry> of(ClaimText text) {
    Finding finding = new Checker(ClaimText.settings()).check(text.claim());
    return Histograms.of(finding);
  }

  private static EvidenceFile.HistogramEntry of(ClaimText text, String quantity) {
    return of(text).stream().filter(h -> h.quantity().equals(quantity)).findFirst().orElseThrow();
  }

  private static int count(EvidenceFile.HistogramEntry histogram) {
    return histogram.bins().stream().mapToInt(b -> b.admissible() + b.excluded()).sum();
  }

  @Test
  void fewValuesStandAlone() {
    EvidenceFile.HistogramEntry n = of(new ClaimText().with("budget", "{instances: 60, quick: 60}"), "n");
    assertThat(n.bins()).extracting(EvidenceFile.BinEntry::from).containsExactly(1.0, 2.0, 3.0, 4.0);
    assertThat(count(n)).isEqualTo(60);
  }

  @Test
  void excludedInstancesAreCountedApart() {
    EvidenceFile.HistogramEntry n = of(
        new ClaimText().with("budget", "{instances: 30, quick: 30}").with("assume",
            "[{that: n >= 2, because: it is a test}]"),
        "n");
    assertThat(n.bins().get(0).admissible()).isZero();
    assertThat(n.bins().get(0).excluded()).isPositive();
    assertThat(n.bins().subList(1, 4)).allSatisfy(b -> assertThat(b.excluded()).isZero());
    assertThat(n.bins().stream().mapToInt(EvidenceFile.BinEntry::admissible).sum()).isEqualTo(30);
  }

  @Test
  void widelySpreadValuesStandOnALogarithmicAxis() {
    EvidenceFile.HistogramEntry spread = of(new ClaimText().with("parameters", "{n: 2, m: 2, s: {log: [1e-12, 1e12]}}")
        .with("budget", "{instances: 50, quick: 50}"), "s");
    assertThat(spread.logarithmic()).isTrue();
    assertThat(spread.bins()).hasSize(10);
    assertThat(count(spread)).isEqualTo(50);
    assertThat(spread.bins().get(4).to()).isBetween(1e-1, 1e1);
  }

  @Test
  void endsOfAnySizeStayFinite() {
    EvidenceFile.HistogramEntry margins = of(
        new ClaimText().with("parameters", "{n: 2, m: 2, s: {real: [-1, 1]}}")
            .with("conclude", "[{that: \"s*1.5*10^308 <= 0\"}]")
            .with("budget", "{instances: 40, quick: 40}"),
        "margin of conclusion 1");
    assertThat(margins.bins()).hasSize(10)
        .allSatisfy(b -> assertThat(Double.isFinite(b.from()) && Double.isFinite(b.to())).isTrue());
    assertThat(count(margins)).isEqualTo(40);
  }

  @Test
  void whatDoesNotVaryIsNotShown() {
    assertThat(of(new ClaimText().with("parameters", "{n: 2, m: 2}").with("conclude", "[{that: 1 <= 2}]"))).isEmpty();
  }
}
