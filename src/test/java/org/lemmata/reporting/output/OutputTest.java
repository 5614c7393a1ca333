package org.lemmata.reporting.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;
import org.lemmata.checking.Check;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Progress;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Observation;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.report.Bibliography;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The forms in which others read the evidence. */
class OutputTest {
  private static final RunFile RUN = new RunFile("17", "os", 1, 1, Map.of("small-claim", 0.5), false, "2026-11-27", "",
      "");

  @TempDir
  Path folder;

  private static List<Finding> findings(ClaimText text) {
    return new Check(ClaimText.settings(), Progress.silent()).run(List.of(text.claim()));
  }

  private static EvidenceFile evidence(ClaimText text) {
    return new EvidenceMaker(ClaimText.settings()).make(findings(text), List.of(), Optional.empty(), false);
  }

  private static ClaimText surviving() {
    return new ClaimText().with("mutants",
        "[{id: true-too, why: it is not false, patch: {\"conclude[0].that\": norm(w0) <= 3}}]");
  }

  private static Document xml(ClaimText text) throws Exception {
    String written = JUnitXml.of(evidence(text), RUN);
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(written)));
  }

  @Test
  void testResultsCountClaimsAndMutants() throws Exception {
    Element fine = (Element) xml(new ClaimText()).getElementsByTagName("testsuite").item(0);
    assertThat(fine.getAttribute("name")).isEqualTo("test2026claim");
    assertThat(fine.getAttribute("tests")).isEqualTo("2");
    assertThat(fine.getAttribute("failures")).isEqualTo("0");
    assertThat(fine.getElementsByTagName("failure").getLength()).isZero();
    Document survived = xml(surviving());
    assertThat(((Element) survived.getElementsByTagName("testsuite").item(0)).getAttribute("failures")).isEqualTo("1");
    Element failure = (Element) survived.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("Holds");
    assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("small-claim / true-too");
  }

  @Test
  void whatIsUndecidedHasNotPassed() throws Exception {
    Document open = xml(new ClaimText().with("conclude", "[{that: norm(w0) <= norm(w0)}]"));
    assertThat(((Element) open.getElementsByTagName("failure").item(0)).getAttribute("type")).isEqualTo("Inconclusive");
  }

  @Test
  void theSummaryPutsTheUnexpectedFirst() {
    assertThat(MarkdownSummary.of(evidence(new ClaimText()))).startsWith("## Lemmata: all 1 claims as expected");
    assertThat(MarkdownSummary.of(evidence(surviving())))
        .startsWith("## Lemmata: 1 of 1 claims not as expected")
        .contains("### Not as expected", "0 of 1 mutants refuted");
  }

  @Test
  void textOfAClaimIsOnlyText() throws Exception {
    ClaimText hostile = new ClaimText().with("title", "\"a | b <img src=x> [x](y) ]]> & \\\\input{x} $1 %\"")
        .with("expect", "refuted");
    EvidenceFile evidence = evidence(hostile);
    assertThat(MarkdownSummary.of(evidence)).doesNotContain("<img", "[x](y)").contains("a \\| b &lt;img");
    assertThat(xml(hostile).getElementsByTagName("testcase").getLength()).isEqualTo(2);
    assertThat(LatexTable.of(evidence)).contains("\\textbackslash{}input\\{x\\} \\$1 \\%").doesNotContain("\\input{x}");
  }

  @Test
  void theBibliographyHoldsThePapersThatWereUsed() {
    assertThat(Bibliography
        .of(evidence(new ClaimText().with("source", "{cite: kumar2024directional, at: here, provenance: read}"))))
        .contains("@article{kumar2024directional", "2402.09226").doesNotContain("boursier");
    assertThat(Bibliography.of(evidence(new ClaimText()))).contains("% test2026claim: not in the bibliography");
  }

  @Test
  void theFolderHoldsEveryForm() throws Exception {
    ClaimText text = new ClaimText().with("plots",
        "[{title: Norms, over: \"l in 1..2\", lines: {norm: \"norm(layer(w0, l))\"}}]");
    List<Finding> findings = findings(text);
    EvidenceFile evidence = new EvidenceMaker(ClaimText.settings()).make(findings, List.of(), Optional.empty(), false);
    Folder out = new Folder(folder);
    out.write(evidence, Plots.of(findings), RUN, Observation.of(findings.get(0), 0));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder(
          "evidence.json", "plots.json", "run.json", "observations.jsonl", "claims.dot", "claims.mmd", "summary.md",
          "junit.xml",
          "claims.bib",
          "claims.tex", "report.html");
    }
    assertThat(Files.readString(folder.resolve("claims.dot"))).startsWith("digraph claims {")
        .contains("\"small-claim\"");
    assertThat(Files.readString(folder.resolve("claims.mmd"))).startsWith("graph BT\n  n0[\"small-claim<br>");
    assertThat(Files.readAllLines(folder.resolve("observations.jsonl"))).hasSize(6);
    out.figures(Figures.Format.SVG, List.of());
    out.figures(Figures.Format.PDF, List.of("small-claim"));
    out.figures(Figures.Format.PDF, List.of("another-claim"));
    assertThat(Files.readString(folder.resolve("figures/small-claim-1.svg"))).contains("<svg", "</svg>");
    assertThat(new String(Files.readAllBytes(folder.resolve("figures/small-claim-1.pdf")), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
  }
}
