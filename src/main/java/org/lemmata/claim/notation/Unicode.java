package org.lemmata.claim.notation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signs for a terminal. */
public record Unicode() implements Notation {
  private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String DOWN = "₀₁₂₃₄₅₆₇₈₉";

  private static final Map<String, String> CLOSING = Map.of("(", ")", "|", "|", "‖", "‖", "⟨", "⟩", "{", "}", "[",
      "]");

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
    return switch (sign) {
      case FORALL -> "∀";
      case EXISTS -> "∃";
      case IN -> " ∈ ";
      case AND -> " ∧ ";
      case OR -> " ∨ ";
      case NOT -> "¬";
      case LESS -> " < ";
      case AT_MOST -> " ≤ ";
      case GREATER -> " > ";
      case AT_LEAST -> " ≥ ";
      case EQUAL -> " = ";
      case UNEQUAL -> " ≠ ";
      case TENDS_TO -> " → ";
      case GROWS_LIKE -> " ~ ";
      case MINUS -> "−";
      case DOTS -> "…";
      case SUM -> "∑";
      case PRODUCT -> "∏";
      case ARG_MAX -> "argmax";
      case ARG_MIN -> "argmin";
      case STACK -> "rows";
      case BESIDE -> "columns";
      case MAX -> "max";
      case MIN -> "min";
      case FIRST -> "first";
      case COUNT -> "#";
      case GRADIENT -> "∇";
      case CORRELATION -> "N";
      case LOSS -> "L";
      case ANGLE -> "∠";
      case TRANSPOSE -> "ᵀ";
      case INTEGRAL -> "∫";
      case TIMES_OF -> "times of ";
    };
  }

  @Override
  public String under(Sign sign, String below) {
    return sign(sign) + "[" + below + "] ";
  }
}
