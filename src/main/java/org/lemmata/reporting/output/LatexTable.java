package org.lemmata.reporting.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lemmata.reporting.evidence.EvidenceFile;

/** A table of the claims that a paper can take in: no package is needed but for its length. */
final class LatexTable {
  private static final Map<Character, String> ESCAPES = Map.ofEntries(
      Map.entry('\\', "\\textbackslash{}"), Map.entry('{', "\\{"), Map.entry('}', "\\}"), Map.entry('$', "\\$"),
      Map.entry('&', "\\&"),
      Map.entry('#', "\\#"), Map.entry('%', "\\%"), Map.entry('_', "\\_"), Map.entry('^', "\\textasciicircum{}"),
      Map.entry('~', "\\textasciitilde{}"), Map.entry('<', "\\textless{}"), Map.entry('>', "\\textgreater{}"));

  private LatexTable() {}

  static String of(EvidenceFile evidence) {
    List<String> lines = new ArrayList<>(List.of(
        "% Lemmata " + escaped(evidence.version()) + ", profile " + evidence.profile() + ", seed " + evidence.seed()
            + "; needs \\usepackage{longtable}",
        "\\begin{longtable}{p{0.42\\textwidth}lllr}",
        "\\hline Claim & Source & Verdict & Evidence & False variants refuted \\\\ \\hline \\endhead"));
    for (EvidenceFile.Entry c : evidence.claims()) {
      lines.add(String.join(" & ",
          escaped(c.title()), "\\cite{" + c.paper() + "}",
          escaped(c.verdict()) + (c.asExpected() ? "" : " (not as expected)"),
          escaped(c.evidence()), String.format(Locale.ROOT, "%d/%d", c.killed(), c.mutants().size())) + " \\\\");
    }
    lines.add("\\hline");
    lines.add("\\end{longtable}");
    return String.join("\n", lines) + "\n";
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.strip().toCharArray()) {
      out.append(Character.isISOControl(c) ? " " : ESCAPES.getOrDefault(c, String.valueOf(c)));
    }
    return out.toString();
  }
}
