package org.lemmata.claim.notation;

import java.util.List;
import java.util.Map;

/** Signs for LaTeX and KaTeX. */
public record Latex() implements Notation {
  private static final Map<Sign, String> SIGNS = Map.ofEntries(
      Map.entry(Sign.FORALL, "\\forall "), Map.entry(Sign.EXISTS, "\\exists "), Map.entry(Sign.IN, "\\in "),
      Map.entry(Sign.AND, "\\;\\land\\; "), Map.entry(Sign.OR, "\\;\\lor\\; "), Map.entry(Sign.NOT, "\\lnot "),
      Map.entry(Sign.LESS, " < "), Map.entry(Sign.AT_MOST, "\\le "), Map.entry(Sign.GREATER, " > "),
      Map.entry(Sign.AT_LEAST, "\\ge "), Map.entry(Sign.EQUAL, " = "), Map.entry(Sign.UNEQUAL, "\\ne "),
      Map.entry(Sign.MINUS, "-"), Map.entry(Sign.DOTS, "\\ldots "),
      Map.entry(Sign.TENDS_TO, "\\to "), Map.entry(Sign.GROWS_LIKE, "\\sim "),
      Map.entry(Sign.SUM, "\\sum"), Map.entry(Sign.PRODUCT, "\\prod"),
      Map.entry(Sign.ARG_MAX, "\\operatorname*{arg\\,max}"), Map.entry(Sign.ARG_MIN, "\\operatorname*{arg\\,min}"),
      Map.entry(Sign.MAX, "\\max"), Map.entry(Sign.MIN, "\\min"),
      Map.entry(Sign.FIRST, "\\operatorname{first}"), Map.entry(Sign.COUNT, "\\#"),
      Map.entry(Sign.GRADIENT, "\\nabla "), Map.entry(Sign.CORRELATION, "\\mathcal N"),
      Map.entry(Sign.LOSS, "\\mathcal L"), Map.entry(Sign.ANGLE, "\\angle"),
      Map.entry(Sign.TRANSPOSE, "^\\top "), Map.entry(Sign.TIMES_OF, "\\text{times of }"));

  private static final Map<String, List<String>> BRACKETS = Map.of(
      "(", List.of("\\left(", "\\right)"), "|", List.of("\\left|", "\\right|"), "‖", List.of("\\left\\|", "\\right\\|"),
      "⟨", List.of("\\left\\langle ", "\\right\\rangle "), "{", List.of("\\left\\{", "\\right\\}"));

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
    return BRACKETS.get(left).get(0) + inside + BRACKETS.get(left).get(1);
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
    return SIGNS.get(sign);
  }

  @Override
  public String under(Sign sign, String below) {
    return SIGNS.get(sign) + "_{" + below + "}\\;";
  }
}
