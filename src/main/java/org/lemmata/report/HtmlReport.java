package org.lemmata.report;

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
import java.util.Properties;
import org.lemmata.graph.ClaimGraph;
import org.lemmata.graph.Svg;

/** One page that needs no network, no server and, for reading, no script. */
public final class HtmlReport {
  private static final String KATEX =
      "/META-INF/resources/webjars/katex/" + EvidenceMaker.versions().get("katex") + "/dist/katex.min.js";

  /** A picture as the page shows it; {@code uri} is empty where it could not be drawn. */
  public record Shown(String title, String uri, List<String> labels) {}

  /** A stretch of text, or a formula between dollar signs. */
  public record Piece(boolean isMath, String text) {}

  /** Everything the template reads. */
  public record Page(
      EvidenceFile evidence, Folder.RunFile run, Map<String, List<Shown>> pictures, Map<String, List<Piece>> statements,
      Map<String, List<EvidenceFile.Entry>> papers, ClaimGraph graph, String katex) {

    /** What was found of one paper, in numbers. */
    public record Summary(
        String paper, int claims, long proved, long statistical, long sampled, long refuted, long undecided, long unexpected, long killed,
        long mutants, long unchecked) {}

    public List<Summary> summaries() {
      return papers.entrySet().stream().map(e -> summary(e.getKey(), e.getValue())).toList();
    }

    private Summary summary(String paper, List<EvidenceFile.Entry> claims) {
      return new Summary(
          paper, claims.size(), holding(claims, "Proved"), holding(claims, "Statistical"), holding(claims, "Sampled"),
          claims.stream().filter(c -> c.verdict().equals("Refuted")).count(),
          claims.stream().filter(c -> !c.verdict().equals("Refuted") && !c.verdict().equals("Holds")).count(),
          claims.stream().filter(c -> !c.asExpected()).count(), claims.stream().mapToLong(EvidenceFile.Entry::killed).sum(),
          claims.stream().mapToLong(c -> c.mutants().size()).sum(),
          evidence.unchecked().stream().filter(u -> u.paper().equals(paper)).count());
    }

    private static long holding(List<EvidenceFile.Entry> claims, String evidence) {
      return claims.stream().filter(c -> c.verdict().equals("Holds") && c.evidence().startsWith(evidence)).count();
    }

    /** Statements in the literal form of their source that were refuted, as their files expect. */
    public List<EvidenceFile.Entry> errata() {
      return evidence.claims().stream().filter(c -> c.expected().equals("Refuted") && c.asExpected()).toList();
    }

    public ClaimGraph.Standing standing(EvidenceFile.Entry claim) {
      return graph.standing(claim.id());
    }

    public String graph(String paper) {
      return Svg.of(graph.of(paper), "Claims of " + paper + " and what they rest on", paper);
    }

    public long count(String verdict) {
      return evidence.claims().stream().filter(c -> c.verdict().equals(verdict)).count();
    }

    public long mutants() {
      return evidence.claims().stream().mapToLong(c -> c.mutants().size()).sum();
    }

    public long killed() {
      return evidence.claims().stream().mapToLong(EvidenceFile.Entry::killed).sum();
    }

    /** Claims with an audit. */
    public long audited() {
      return evidence.claims().stream().filter(c -> c.audit() != null).count();
    }

    /** Derived mutants of all claims that ended like this. */
    public long derived(String fate, boolean hardOnly) {
      return evidence.claims().stream().filter(c -> c.audit() != null).mapToLong(c -> c.audit().count(fate, hardOnly)).sum();
    }

    /** How often this version was wrong on claims of known truth. */
    public Properties calibration() {
      Properties counts = new Properties();
      try (InputStream stream = HtmlReport.class.getResourceAsStream("calibration.properties")) {
        counts.load(stream);
      } catch (IOException error) {
        throw new UncheckedIOException(error);
      }
      return counts;
    }

    public long unexpected() {
      return evidence.claims().stream().filter(c -> !c.asExpected()).count();
    }
  }

  public String render(EvidenceFile evidence, Folder.Plots plots, Folder.RunFile run) {
    Map<String, List<Shown>> pictures = new LinkedHashMap<>();
    plots.claims().forEach((id, all) -> pictures.put(id, all.stream().map(HtmlReport::shown).toList()));
    Map<String, List<Piece>> statements = new LinkedHashMap<>();
    Map<String, List<EvidenceFile.Entry>> papers = new LinkedHashMap<>();
    for (EvidenceFile.Entry claim : evidence.claims()) {
      statements.put(claim.id(), pieces(claim.statement()));
      papers.computeIfAbsent(claim.paper(), p -> new ArrayList<>()).add(claim);
    }
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render("report.jte", new Page(evidence, run, pictures, statements, papers, graph(evidence), resource(KATEX)), output);
    return output.toString();
  }

  static ClaimGraph graph(EvidenceFile evidence) {
    return new ClaimGraph(evidence.claims().stream()
        .map(c -> new ClaimGraph.Node(c.id(), c.paper(), c.verdict(), c.evidence(), weakness(c.evidence()), c.asExpected(), c.uses()))
        .toList());
  }

  private static int weakness(String evidence) {
    return evidence.startsWith("Proved") ? 0 : evidence.startsWith("Statistical") ? 1 : 2;
  }

  private static Shown shown(org.lemmata.check.Finding.Picture picture) {
    List<String> labels = picture.curves().stream().map(c -> c.label()).toList();
    return new Shown(picture.title(), Chart.dataUri(picture).orElse(""), labels);
  }

  /** Splits a statement at its dollar signs; an unpaired dollar is text. */
  static List<Piece> pieces(String statement) {
    List<Piece> pieces = new ArrayList<>();
    String[] parts = statement.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean isMath = i % 2 == 1 && i + 1 < parts.length;
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece(isMath, parts[i]));
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
