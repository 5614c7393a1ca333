package org.lemmata.reporting.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.reporting.evidence.EvidenceFile;

/**
 * What a reader may rely on, the strongest first: a verdict and its evidence in one, in words that promise no more than
 * was computed.
 */
public enum Level {
  PROVED("proved", "for all values of the symbols, or for all networks and data"),
  STATISTICAL("bounded by counting", "the probability of failure has a bound, with its confidence"),
  ENCLOSED("no violation, enclosed", "in the instances drawn, each decided by enclosures without any estimate"),
  SAMPLED("no violation in a sample", "in the instances drawn, with estimated errors"),
  LADDER("no violation on a ladder", "what is said of all small scales was seen on finitely many"),
  REFUTED("refuted", "by a counterexample, or by a proof that it is false"),
  OPEN("undecided or failed", "never a pass");

  private static final Pattern NUMBER = Pattern.compile("[^(,]+(?=[,)])");

  private final String title;
  private final String meaning;

  Level(String title, String meaning) {
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

  static Level of(String verdict, String evidence) {
    if (verdict.equals("Refuted")) {
      return REFUTED;
    }
    String word = evidence.replaceFirst("\\(.*", "").toUpperCase(Locale.ROOT);
    for (Level level : verdict.equals("Holds") ? values() : new Level[0]) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    return OPEN;
  }

  static Level of(EvidenceFile.Entry claim) {
    return of(claim.verdict(), claim.evidence());
  }

  /** The verdict in words, with the numbers of its evidence. */
  static String says(String verdict, String evidence) {
    String[] n = NUMBER.matcher(evidence).results().map(r -> r.group().strip()).toArray(String[]::new);
    switch (of(verdict, evidence)) {
      case PROVED:
        return "proved";
      case STATISTICAL:
        return "fails with probability at most " + n[0] + ", confidence " + n[1];
      case ENCLOSED:
        return "no violation in " + instances(n[0]) + ", enclosed";
      case SAMPLED:
        return "no violation in " + instances(n[0]);
      case LADDER:
        return "no violation in " + instances(n[0]) + " on " + n[1] + " scales to " + n[2];
      case REFUTED:
        return evidence.startsWith("Proved") || evidence.startsWith("Enclosed")
            ? "refuted, proved"
            : evidence.startsWith("Statistical") ? "refuted by counting" : "refuted by a counterexample";
      default:
        return verdict.toLowerCase(Locale.ROOT);
    }
  }

  private static String instances(String count) {
    return count.equals("1") ? "one instance" : count + " instances";
  }
}
