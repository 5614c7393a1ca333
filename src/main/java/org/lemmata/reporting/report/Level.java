package org.lemmata.reporting.report;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lemmata.reporting.evidence.EvidenceFile;

/**
 * What a reader may rely on, the strongest first: a verdict and its evidence in one, in words that promise no more than
 * was computed.
 */
public enum Level {
  PROVED("Proved", "proved", "proved", "for all values of the symbols, or for all networks and data"),
  COVERED("Proved\\(on ([0-9]+) box(?:es)?\\)", "proved for all parameters, on $1 boxes",
      "proved for all parameters", "enclosures decide on boxes that cover all values of the parameters"),
  STATISTICAL("Statistical\\(([^,()]+), ([^,()]+)\\)", "fails with probability at most $1, confidence $2",
      "bounded by counting", "the probability of failure has a bound, with its confidence"),
  ENCLOSED("Enclosed\\(([^,()]+)\\)", "no violation in $1 instances, enclosed",
      "no violation, enclosed", "in the instances drawn, each decided by enclosures without any estimate"),
  SAMPLED("Sampled\\(([^,()]+)\\)", "no violation in $1 instances",
      "no violation in a sample", "in the instances drawn, with estimated errors"),
  LADDER("Ladder\\(([^,()]+), ([^,()]+), ([^,()]+)\\)", "no violation in $1 instances on $2 scales to $3",
      "no violation on a ladder", "what is said of all small scales was seen on finitely many"),
  REFUTED("(?!)", "", "refuted", "by a counterexample, or by a proof that it is false"),
  OPEN("(?!)", "", "undecided or failed", "never a pass");

  /** The evidence of a claim that holds so, with its numbers. */
  private final Pattern form;
  /** The same in words. */
  private final String words;
  private final String title;
  private final String meaning;

  Level(String form, String words, String title, String meaning) {
    this.form = Pattern.compile(form);
    this.words = words;
    this.title = title;
    this.meaning = meaning;
  }

  public String title() {
    return title;
  }

  public String meaning() {
    return meaning;
  }

  /** Its name in the style of the page. */
  public String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a file says that this version does not know is no pass. */
  static Level of(String verdict, String evidence) {
    if (verdict.equals("Refuted")) {
      return REFUTED;
    }
    return Stream.of(values())
        .filter(level -> verdict.equals("Holds") && level.form.matcher(evidence).matches())
        .findFirst().orElse(OPEN);
  }

  static Level of(EvidenceFile.Entry claim) {
    return of(claim.verdict(), claim.evidence());
  }

  /** The verdict in words, with the numbers of its evidence. */
  static String says(String verdict, String evidence) {
    Level level = of(verdict, evidence);
    return switch (level) {
      case PROVED, COVERED, STATISTICAL, ENCLOSED, SAMPLED, LADDER ->
        level.form.matcher(evidence).replaceFirst(level.words).replace(" in 1 instances", " in one instance")
            .replace("on 1 boxes", "on one box");
      case REFUTED -> refuted(evidence);
      case OPEN -> verdict.equals("Holds")
          ? "holds, on evidence that this version does not know"
          : verdict.toLowerCase(Locale.ROOT);
    };
  }

  private static String refuted(String evidence) {
    if (evidence.startsWith("Statistical")) {
      return "refuted by counting";
    }
    boolean isProof = evidence.startsWith("Proved") || evidence.startsWith("Enclosed");
    return isProof ? "refuted, proved" : "refuted by a counterexample";
  }
}
