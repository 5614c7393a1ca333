package org.lemmata.reporting.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.lemmata.reporting.evidence.EvidenceFile;

/** The evidence on one screen, for a pull request or the summary of a build. */
final class MarkdownSummary {
  private final List<String> lines = new ArrayList<>();

  private MarkdownSummary() {}

  static String of(EvidenceFile evidence) {
    MarkdownSummary summary = new MarkdownSummary();
    summary.write(evidence);
    return String.join("\n", summary.lines) + "\n";
  }

  private void write(EvidenceFile evidence) {
    List<EvidenceFile.Entry> claims = evidence.claims();
    List<EvidenceFile.Entry> unexpected = claims.stream().filter(c -> !c.asExpected()).toList();
    long mutants = claims.stream().mapToLong(c -> c.mutants().size()).sum();
    long killed = claims.stream().mapToLong(EvidenceFile.Entry::killed).sum();
    long close = claims.stream().mapToLong(EvidenceFile.Entry::closeKilled).sum();
    lines.add("## Lemmata: " + (evidence.partial()
        ? "interrupted after " + claims.size() + " claims"
        : unexpected.isEmpty()
            ? "all " + claims.size() + " claims as expected"
            : unexpected.size() + " of " + claims.size() + " claims not as expected"));
    lines.add("");
    lines.add("Version " + cell(evidence.version()) + ", profile " + evidence.profile() + ", seed " + evidence.seed()
        + ". " + killed + " of "
        + mutants + " false variants refuted, " + close + " of them close to the claim."
        + (evidence.partial() ? " **Partial: the run was interrupted.**" : ""));
    table("Not as expected", unexpected);
    table("Refuted as expected", claims.stream().filter(c -> c.asExpected() && c.verdict().equals("Refuted")).toList());
    lines.addAll(List.of("",
        "| paper | claims | hold | refuted | undecided or failed | not as expected | false variants refuted |",
        "|---|---|---|---|---|---|---|"));
    new TreeMap<>(evidence.byPaper()).forEach(this::row);
  }

  private void row(String paper, List<EvidenceFile.Entry> claims) {
    long hold = claims.stream().filter(c -> c.verdict().equals("Holds")).count();
    long refuted = claims.stream().filter(c -> c.verdict().equals("Refuted")).count();
    lines.add(String.format(
        Locale.ROOT, "| %s | %d | %d | %d | %d | %d | %d/%d |", cell(paper), claims.size(), hold, refuted,
        claims.size() - hold - refuted,
        claims.stream().filter(c -> !c.asExpected()).count(),
        claims.stream().mapToLong(EvidenceFile.Entry::killed).sum(),
        claims.stream().mapToLong(c -> c.mutants().size()).sum()));
  }

  private void table(String title, List<EvidenceFile.Entry> claims) {
    if (claims.isEmpty()) {
      return;
    }
    lines.addAll(List.of("", "### " + title, "", "| claim | verdict | expected | smallest margin | reason |",
        "|---|---|---|---|---|"));
    for (EvidenceFile.Entry c : claims) {
      String margin = c.margin() == null
          ? "n/a"
          : String.format(Locale.ROOT, "%.3g ± %.1g", c.margin().value(), c.margin().error());
      lines.add("| `" + c.id() + "` " + cell(c.title()) + " | " + cell(c.verdict()) + " | " + cell(c.expected()) + " | "
          + margin + " | "
          + cell(c.killed() < c.mutants().size()
              ? c.killed() + " of " + c.mutants().size() + " mutants refuted; " + c.reason()
              : c.reason())
          + " |");
    }
  }

  /** Text of a claim is shown as text: nothing in it is markup. */
  private static String cell(String text) {
    return text.strip().replaceAll("\\s+", " ").replace("&", "&amp;").replace("<", "&lt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#!|~])", "\\\\$1");
  }
}
