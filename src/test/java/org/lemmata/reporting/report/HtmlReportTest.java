package org.lemmata.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;

class HtmlReportTest {

  private static String page(ClaimText text) {
    Finding finding = new Checker(ClaimText.settings()).check(text.claim());
    EvidenceFile evidence = new EvidenceMaker(ClaimText.settings()).make(List.of(finding), List.of(), Optional.empty(),
        false);
    return new HtmlReport().render(evidence, Plots.of(List.of(finding)),
        new RunFile("17", "os", 1, 1, Map.of(), false, "2026-11-27", "", ""));
  }

  @Test
  void textFromAClaimIsOnlyText() {
    String page = page(new ClaimText()
        .with("title", "\"<script>alert(1)</script><img src=x onerror=alert(2)>\"")
        .with("statement", "\"$<b onmouseover=alert(3)>$ </p><iframe src=http://example.org></iframe>\""));
    assertThat(page).doesNotContain("<script>alert", "<img src=x", "<b onmouseover", "<iframe");
    assertThat(page).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void nothingIsFetched() {
    String page = page(new ClaimText());
    String own = page.replaceAll("(?s)<script>!function.*?</script>", "");
    assertThat(own).contains("default-src 'none'").hasSizeLessThan(40_000);
    assertThat(own).doesNotContain("<link", "@import", "url(").doesNotContainPattern("src=\"(?!data:)");
  }

  @Test
  void dollarsSplitTextAndMathematics() {
    assertThat(HtmlReport.pieces("a $x^2$ b"))
        .containsExactly(new Page.Piece(false, "a "), new Page.Piece(true, "x^2"), new Page.Piece(false, " b"));
    assertThat(HtmlReport.pieces("costs $5")).containsExactly(new Page.Piece(false, "costs "),
        new Page.Piece(false, "5"));
  }

  @Test
  void plotsAreDrawn() {
    String page = page(
        new ClaimText().with("plots", "[{title: Norms, over: \"l in 1..2\", lines: {norm: \"norm(layer(w0, l))\"}}]"));
    assertThat(page).contains("data:image/png;base64,", "Norms; curves: norm");
  }

  @Test
  void instancesWithoutAMarginAreCountedByReason() {
    ClaimText never = new ClaimText().with("conclude", "[{that: \"overlap(combine(0, w0, 0, w0), w0) <= 2\"}]");
    assertThat(page(never)).contains("Instances without a margin (6: outside the domain of a function)");
    assertThat(page(new ClaimText())).doesNotContain("Instances without a margin");
  }
}
