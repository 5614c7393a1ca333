package org.lemmata.reporting.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lemmata.reporting.evidence.EvidenceFile;

/** Numbers as the page shows them: three or four digits, and the error with one. */
public final class Numbers {
  /** Less than this is the rounding of zero. */
  private static final double NOTHING = 1e-300;

  private static final String DECIMAL = "(-?\\d[\\d.]*(?:e[+-]?\\d+)?)";

  private static final Pattern PRINTED = Pattern.compile(DECIMAL + " \\+- " + DECIMAL);

  private static final int DIGITS = 5;

  private static final Pattern LONG = Pattern.compile("-?\\d*\\.\\d{" + DIGITS + ",}(e[+-]?\\d+)?",
      Pattern.CASE_INSENSITIVE);

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

  /** The same, of numbers with errors as the terminal prints them. */
  static String inText(String text) {
    return PRINTED.matcher(text).replaceAll(m -> text(
        new EvidenceFile.Number(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)))));
  }

  /** Numbers of more than {@value #DIGITS} digits in a text, rounded to as many. */
  public static String rounded(String text) {
    return LONG.matcher(text).replaceAll(m -> rounded(new BigDecimal(m.group()), DIGITS));
  }

  /** So many digits, with a power of ten only where the number is small. */
  static String rounded(BigDecimal number, int digits) {
    BigDecimal rounded = number.round(new MathContext(digits)).stripTrailingZeros();
    return rounded.precision() - rounded.scale() < -3 ? rounded.toString() : rounded.toPlainString();
  }

  /** A bound on a probability. */
  public static String chance(double bound) {
    return String.format(Locale.ROOT, "%.2g", bound);
  }
}
