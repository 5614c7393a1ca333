package org.lemmata.reporting.report;

import java.util.Map;
import java.util.regex.Pattern;

/** Titles and remarks are plain text in the claim files; the page shows their mathematics with its own signs. */
public final class Prose {
  private static final Map<String, String> LETTERS = Map.ofEntries(
      Map.entry("alpha", "α"), Map.entry("beta", "β"), Map.entry("delta", "δ"), Map.entry("epsilon", "ε"),
      Map.entry("eta", "η"), Map.entry("kappa", "κ"), Map.entry("lambda", "λ"), Map.entry("sigma", "σ"),
      Map.entry("tau", "τ"), Map.entry("theta", "θ"));

  private static final Pattern LETTER = Pattern.compile("(?<![\\w-])(" + String.join("|", LETTERS.keySet())
      + ")(?=_?\\d*(?![\\w-]))");

  private static final Pattern POWER = Pattern.compile("\\^(-?\\d+)(?![\\d./])");

  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Prose() {}

  public static String of(String text) {
    String signs = text.replace(">=", "≥").replace("<=", "≤").replace("+-", "±").replace(" -> ", " → ");
    String letters = LETTER.matcher(signs).replaceAll(m -> LETTERS.get(m.group(1)));
    return POWER.matcher(letters).replaceAll(m -> raised(m.group(1)));
  }

  private static String raised(String number) {
    StringBuilder raised = new StringBuilder();
    for (char c : number.toCharArray()) {
      raised.append(c == '-' ? '⁻' : DIGITS.charAt(c - '0'));
    }
    return raised.toString();
  }
}
