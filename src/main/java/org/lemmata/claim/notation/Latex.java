package org.lemmata.claim.notation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Signs for LaTeX and KaTeX. */
public record Latex() implements Notation {
  private static final Map<String, List<String>> BRACKETS = Map.of(
      "(", List.of("\\left(", "\\right)"), "|", List.of("\\left|", "\\right|"), "‖", List.of("\\left\\|", "\\right\\|"),
      "⟨", List.of("\\left\\langle ", "\\right\\rangle "), "{", List.of("\\left\\{", "\\right\\}"),
      "[", List.of("\\left[", "\\right]"));

  @Override
  public String integer(String digits) {
    return digits;
  }

  @Override
  public boolean isOnOneLine() {
    return false;
  }

  @Override
  public String fraction(String over, String under) {
    return "\\frac{" + over + "}{" + under + "}";
  }

  @Override
  public String name(String name) {
    String stem = name.replaceFirst("\\d+$", "");
    String digits = name.substring(stem.length());
    String letter = Greek.letter(stem).map(l -> "\\" + stem)
        .orElse(stem.length() == 1 ? stem : "\\mathit{" + stem + "}");
    return digits.isEmpty() ? letter : letter + "_{" + digits + "}";
  }

  @Override
  public String word(String text) {
    return "\\text{" + text.replaceAll("[^A-Za-z0-9 -]", " ") + "}";
  }

  @Override
  public String power(String base, String exponent) {
    return "{" + base + "}^{" + exponent + "}";
  }

  @Override
  public String index(String base, String index) {
    return "{" + base + "}_{" + index + "}";
  }

  @Override
  public String root(String inside) {
    return "\\sqrt{" + inside + "}";
  }

  @Override
  public String enclosed(String left, String inside) {
    List<String> brackets = Objects.requireNonNull(BRACKETS.get(left));
    return brackets.get(0) + inside + brackets.get(1);
  }

  /** A thin space; a dot before digits, and between a number and a fraction, which would be a mixed number. */
  @Override
  public String product(String left, String right) {
    boolean digits = right.matches("\\{*\\d.*");
    boolean mixed = right.startsWith("\\frac") && left.matches(".*\\d");
    return left + (digits || mixed ? " \\cdot " : "\\,") + right;
  }

  @Override
  public String function(String name, List<String> arguments) {
    return "\\operatorname{" + name + "}" + enclosed("(", String.join(", ", arguments));
  }

  @Override
  public String sign(Sign sign) {
    return switch (sign) {
      case FORALL -> "\\forall ";
      case EXISTS -> "\\exists ";
      case IN -> "\\in ";
      case AND -> "\\;\\land\\; ";
      case OR -> "\\;\\lor\\; ";
      case NOT -> "\\lnot ";
      case LESS -> " < ";
      case AT_MOST -> "\\le ";
      case GREATER -> " > ";
      case AT_LEAST -> "\\ge ";
      case EQUAL -> " = ";
      case UNEQUAL -> "\\ne ";
      case MINUS -> "-";
      case DOTS -> "\\ldots ";
      case TENDS_TO -> "\\to ";
      case GROWS_LIKE -> "\\sim ";
      case SUM -> "\\sum";
      case PRODUCT -> "\\prod";
      case ARG_MAX -> "\\operatorname*{arg\\,max}";
      case ARG_MIN -> "\\operatorname*{arg\\,min}";
      case STACK -> "\\operatorname*{rows}";
      case BESIDE -> "\\operatorname*{columns}";
      case MAX -> "\\max";
      case MIN -> "\\min";
      case FIRST -> "\\operatorname{first}";
      case COUNT -> "\\#";
      case GRADIENT -> "\\nabla ";
      case CORRELATION -> "\\mathcal N";
      case LOSS -> "\\mathcal L";
      case ANGLE -> "\\angle";
      case TRANSPOSE -> "^\\top ";
      case INTEGRAL -> "\\int ";
      case TIMES_OF -> "\\text{times of }";
    };
  }

  @Override
  public String under(Sign sign, String below) {
    return sign(sign) + "_{" + below + "}\\;";
  }
}
