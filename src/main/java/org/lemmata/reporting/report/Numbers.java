package org.lemmata.reporting.report;

import java.util.Locale;
import org.lemmata.reporting.evidence.EvidenceFile;

/** Numbers as the page shows them: three or four digits, and the error with one. */
public final class Numbers {
  /** Less than this is the rounding of zero. */
  private static final double NOTHING = 1e-300;

  private Numbers() {}

  public static String text(EvidenceFile.Number number) {
    return value(number.value()) + " ± " + error(number.error());
  }

  /** The number, unless its error is as large as itself. */
  public static String resolved(EvidenceFile.Number number) {
    return number.error() > 0 && number.error() >= Math.abs(number.value())
        ? "not resolved (" + text(number) + ")"
        : text(number);
  }

  private static String value(double value) {
    return Math.abs(value) < NOTHING
        ? "0"
        : String.format(Locale.ROOT, "%.4g", value).replace("-", "−").replace("e−", "e-");
  }

  private static String error(double error) {
    return error < NOTHING ? "0" : String.format(Locale.ROOT, "%.1g", error);
  }

  /** A bound on a probability. */
  public static String chance(double bound) {
    return String.format(Locale.ROOT, "%.2g", bound);
  }
}
