package org.lemmata.claim.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs for a terminal. */
public record Unicode() implements Notation {
  private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉";

  private static final Map<Sign, String> SIGNS = Map.ofEntries(
      Map.entry(Sign.FORALL, "∀"), Map.entry(Sign.EXISTS, "∃"), Map.entry(Sign.IN, " ∈ "), Map.entry(Sign.AND, " ∧ "),
      Map.entry(Sign.OR, " ∨ "), Map.entry(Sign.NOT, "¬"), Map.entry(Sign.LESS, " < "), Map.entry(Sign.AT_MOST, " ≤ "),
      Map.entry(Sign.GREATER, " > "), Map.entry(Sign.AT_LEAST, " ≥ "), Map.entry(Sign.EQUAL, " = "),
      Map.entry(Sign.UNEQUAL, " ≠ "), Map.entry(Sign.TENDS_TO, " → "), Map.entry(Sign.GROWS_LIKE, " ~ "),
      Map.entry(Sign.MINUS, "−"), Map.entry(Sign.DOTS, "…"), Map.entry(Sign.SUM, "∑"), Map.entry(Sign.PRODUCT, "∏"),
      Map.entry(Sign.ARG_MAX, "argmax"), Map.entry(Sign.ARG_MIN, "argmin"),
      Map.entry(Sign.MAX, "max"), Map.entry(Sign.MIN, "min"), Map.entry(Sign.FIRST, "first"),
      Map.entry(Sign.COUNT, "#"),
      Map.entry(Sign.GRADIENT, "∇"), Map.entry(Sign.CORRELATION, "N"), Map.entry(Sign.LOSS, "L"),
      Map.entry(Sign.ANGLE, "∠"),
      Map.entry(Sign.TRANSPOSE, "ᵀ"), Map.entry(Sign.TIMES_OF, "times of "));

  private static final Map<String, String> CLOSING = Map.of("(", ")", "|", "|", "‖", "‖", "⟨", "⟩", "{", "}");

  @Override
  public String integer(String digits) {
    return digits.replace("-", "−");
  }

  @Override
  public boolean isOnOneLine() {
    return true;
  }

  @Override
  public String fraction(String over, String under) {
    return over + "/" + under;
  }

  @Override
  public String name(String name) {
    String stem = name.replaceFirst("\\d+$", "");
    return Greek.letter(stem).orElse(stem) + shifted(name.substring(stem.length()), DOWN).orElse("");
  }

  @Override
  public String word(String text) {
    return "“" + text + "”";
  }

  @Override
  public String power(String base, String exponent) {
    return base + shifted(exponent, UP)
        .orElseGet(() -> "^" + (exponent.matches("\\w+|−\\d+") ? exponent : "(" + exponent + ")"));
  }

  @Override
  public String index(String base, String index) {
    return base + shifted(index, DOWN).orElseGet(() -> "_" + (index.matches("\\w+") ? index : "(" + index + ")"));
  }

  /** Digits above or below the line; nothing else can be put there everywhere. */
  private static Optional<String> shifted(String digits, String where) {
    return digits.matches("\\d+")
        ? Optional.of(digits.chars().mapToObj(c -> "" + where.charAt(c - '0')).reduce("", String::concat))
        : Optional.empty();
  }

  @Override
  public String root(String inside) {
    return "√" + (inside.matches("\\w+") ? inside : "(" + inside + ")");
  }

  @Override
  public String enclosed(String left, String inside) {
    return left + inside + CLOSING.get(left);
  }

  @Override
  public String product(String left, String right) {
    return left + "·" + right;
  }

  @Override
  public String function(String name, List<String> arguments) {
    return name + "(" + String.join(", ", arguments) + ")";
  }

  @Override
  public String sign(Sign sign) {
    return SIGNS.get(sign);
  }

  @Override
  public String under(Sign sign, String below) {
    return SIGNS.get(sign) + "[" + below + "] ";
  }
}
