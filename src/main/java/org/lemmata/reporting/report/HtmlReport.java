package org.lemmata.reporting.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lemmata.checking.Finding;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.graph.ClaimGraph;

/** One page that needs no network, no server and, for reading, no script. */
public final class HtmlReport {
  private static final String KATEX = "/META-INF/resources/webjars/katex/" + EvidenceMaker.versions().get("katex")
      + "/dist/katex.min.js";

  private static final Page.Resources RESOURCES = new Page.Resources(
      resource("page.css"), resource("page.js"), resource(KATEX));

  /** Fewer instances are told in words. */
  private static final int WORTH_DRAWING = 10;

  public String render(EvidenceFile evidence, Plots plots, RunFile run) {
    // Drawing is most of the work here, and each picture is a matter of its own.
    Map<String, List<Page.Shown>> pictures = new ConcurrentHashMap<>();
    plots.claims().entrySet().parallelStream()
        .forEach(e -> pictures.put(e.getKey(), e.getValue().stream().map(HtmlReport::shown).toList()));
    Map<String, List<Page.Shown>> histograms = new ConcurrentHashMap<>();
    evidence.claims().parallelStream()
        .forEach(c -> histograms.put(c.id(), c.histograms().stream().map(HtmlReport::shown).toList()));
    Map<String, List<Page.Piece>> statements = new LinkedHashMap<>();
    for (EvidenceFile.Entry claim : evidence.claims()) {
      statements.put(claim.id(), pieces(claim.statement()));
    }
    Map<String, List<EvidenceFile.Entry>> papers = new TreeMap<>(Bibliography.ORDER);
    papers.putAll(evidence.byPaper());
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("report.jte",
            new Page(evidence, run, pictures, histograms, statements, papers, graph(evidence), RESOURCES),
            output);
    return output.toString();
  }

  /** The claims of a check and what they rest on. */
  public static ClaimGraph graph(EvidenceFile evidence) {
    return new ClaimGraph(evidence.claims().stream()
        .map(c -> new ClaimGraph.Node(c.id(), c.paper(), Level.of(c).style(),
            Level.says(c.verdict(), c.evidence()), weakness(c.evidence()), c.asExpected(), c.uses()))
        .toList());
  }

  private static int weakness(String evidence) {
    return evidence.startsWith("Proved") ? 0 : evidence.startsWith("Statistical") ? 1 : 2;
  }

  private static Page.Shown shown(Finding.Picture picture) {
    String curves = picture.curves().stream().map(Finding.Picture.Curve::label).collect(Collectors.joining("; "));
    return new Page.Shown(
        picture.title(), Png.uri(() -> Chart.curves(picture)).orElse(""), picture.title() + "; curves: " + curves);
  }

  private static Page.Shown shown(EvidenceFile.HistogramEntry histogram) {
    List<String> names = Bars.names(histogram);
    List<String> bins = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      EvidenceFile.BinEntry bin = histogram.bins().get(i);
      String from = bin.from() == bin.to() ? "" : "from ";
      bins.add(from + names.get(i) + ": " + bin.admissible()
          + (bin.excluded() > 0 ? " and " + bin.excluded() + " excluded" : ""));
    }
    int instances = histogram.bins().stream().mapToInt(b -> b.admissible() + b.excluded()).sum();
    return new Page.Shown(
        histogram.quantity(),
        instances < WORTH_DRAWING ? "" : Png.uri(() -> Optional.of(Bars.of(histogram))).orElse(""),
        "Instances by " + histogram.quantity() + ": " + String.join("; ", bins));
  }

  /** Splits a statement at its dollar signs; an unpaired dollar is text. */
  static List<Page.Piece> pieces(String statement) {
    List<Page.Piece> pieces = new ArrayList<>();
    String[] parts = statement.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isMath = i % 2 == 1 && i + 1 < parts.length;
      if (!parts[i].isEmpty()) {
        pieces.add(new Page.Piece(isMath, parts[i]));
      }
    }
    return pieces;
  }

  private static String resource(String name) {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
      // A closing tag inside the script would end it early.
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("</", "<\\/");
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
  }
}
