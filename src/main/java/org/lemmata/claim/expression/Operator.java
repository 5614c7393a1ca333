package org.lemmata.claim.expression;

/** The operators of the language. */
public enum Operator {
  PLUS(" + ", 4),
  TIMES("*", 5),
  POWER("^", 6),
  LESS(" < ", 3),
  AT_MOST(" <= ", 3),
  GREATER(" > ", 3),
  AT_LEAST(" >= ", 3),
  EQUAL(" == ", 3),
  UNEQUAL(" != ", 3),
  NOT("!", 2),
  AND(" && ", 1),
  OR(" || ", 0);

  private final String symbol;
  private final int strength;

  Operator(String symbol, int strength) {
    this.symbol = symbol;
    this.strength = strength;
  }

  String symbol() {
    return symbol;
  }

  /** Binding strength, for printing. */
  int strength() {
    return strength;
  }

  public boolean isComparison() {
    return strength == 3;
  }

  public boolean isArithmetic() {
    return strength > 3;
  }
}
