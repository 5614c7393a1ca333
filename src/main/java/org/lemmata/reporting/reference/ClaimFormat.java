package org.lemmata.reporting.reference;

import org.lemmata.claim.file.Outline;
import org.lemmata.quantity.language.Functions;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Measures;
import org.lemmata.quantity.measure.Signature;

/** The generated part of {@code docs/claim-format.md}: every key, every measure. */
public final class ClaimFormat {
  private ClaimFormat() {}

  public static String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| key | form | meaning | example |\n|---|---|---|---|\n");
    for (Outline.Line line : Outline.lines()) {
      row(text, "`" + line.path() + "`" + (line.required() ? " (required)" : ""), line.form(), line.description(),
          "`" + line.example() + "`");
    }
    text.append("\n### Measures\n\n| measure | gives | meaning |\n|---|---|---|\n");
    for (Measure measure : Measures.byName().values()) {
      Signature s = measure.signature();
      String optional = s.optional() == 0 ? "" : " (last argument optional)";
      row(text, "`" + s + "`" + optional, s.gives().toString(), s.summary());
    }
    text.append("\nElementary functions: `").append(String.join("`, `", Functions.names())).append("`.\n");
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|")).append(' ');
    }
    text.append("|\n");
  }
}
