package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.claim.source.Diagnostic;
import org.lemmata.kernel.verdict.Holds;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.EvidenceMaker;

/** Numbers that are reported and decide nothing. */
class ObservedTest {

  @Test
  void theRangeOverTheInstances() {
    Finding finding = new ClaimText().with("observe", "{points: n, never: log(n - n), norm: norm(w0)}")
        .with("assume", "[{that: n >= 2}]").check();
    assertThat(finding.ruling().verdict()).isInstanceOf(Holds.class);
    assertThat(finding.sample().observed()).extracting(Observed::label).containsExactly("points", "norm");
    Observed points = finding.sample().observed().get(0);
    assertThat(points.instances()).isEqualTo(finding.sample().trials());
    assertThat(points.least().middle()).isGreaterThanOrEqualTo(2);
    assertThat(points.most().middle()).isBetween(points.least().middle() + 1, 4.0);
  }

  @Test
  void theEvidenceHasThem() {
    Finding finding = new ClaimText().with("observe", "{norm: norm(w0)}").check();
    EvidenceFile.Entry entry = new EvidenceMaker(ClaimText.settings())
        .make(List.of(finding), List.of(), Optional.empty(), false)
        .claims().get(0);
    assertThat(entry.observed()).hasSize(1);
    assertThat(entry.observed().get(0).least().value()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void aNameThatIsNotKnownIsAnError() {
    assertThat(new ClaimText().with("observe", "{x: missing + 1}").problems())
        .extracting(Diagnostic::message).anyMatch(m -> m.contains("missing"));
  }
}
