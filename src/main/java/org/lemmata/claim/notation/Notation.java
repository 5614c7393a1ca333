package org.lemmata.claim.notation;

import java.util.List;

/** How signs are written: {@link Unicode} for a terminal, {@link Latex} for a paper. */
public sealed interface Notation permits Unicode, Latex {

  /** A whole number with its sign. */
  String integer(String digits);

  String fraction(String over, String under);

  /** Whether fractions and roots stand on the line, so that what is in them may need brackets. */
  boolean isOnOneLine();

  /** A parameter or definition; Greek words become letters, digits at the end an index. */
  String name(String name);

  /** A word in quotation marks. */
  String word(String text);

  String power(String base, String exponent);

  String index(String base, String index);

  String root(String inside);

  /**
   * What stands between brackets or bars, of which {@code left} is the left one: round, single, double, angle or curly.
   */
  String enclosed(String left, String inside);

  /** A function or measure that has no sign of its own. */
  String function(String name, List<String> arguments);

  /** Two factors side by side, such that numbers do not run together. */
  String product(String left, String right);

  /** A sign such as {@code ∀ ≤ ∧ ∇ 𝒩}. */
  String sign(Sign sign);

  /** A sign with something below it, such as a sum or a maximum. */
  String under(Sign sign, String below);

  /** The signs that formulas need. */
  enum Sign {
    FORALL, EXISTS, IN, AND, OR, NOT, LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL, MINUS, DOTS, SUM, PRODUCT,
    MAX, MIN, ARG_MAX, ARG_MIN, FIRST, COUNT, TENDS_TO, GROWS_LIKE, GRADIENT, CORRELATION, LOSS, ANGLE, TRANSPOSE,
    TIMES_OF, INTEGRAL, STACK, BESIDE
  }
}
