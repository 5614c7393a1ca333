package org.lemmata.claim.expression;

/** The operators of the language, under the names that Symja's parser gives them. */
public enum Operator {
  PLUS("Plus", " + ", 4),
  TIMES("Times", "*", 5),
  POWER("Power", "^", 6),
  LESS("Less", " < ", 3),
  AT_MOST("LessEqual", " <= ", 3),
  GREATER("Greater", " > ", 3),
  AT_LEAST("GreaterEqual", " >= ", 3),
  EQUAL("Equal", " == ", 3),
  UNEQUAL("Unequal", " != ", 3),
  NOT("Not", "!", 2),
  AND("And", " && ", 1),
  OR("Or", " || ", 0);

  private final String head;
  private final String symbol;
  private final int strength;

  Operator(String head, String symbol, int strength) {
    this.head = head;
    this.symbol = symbol;
    this.strength = strength;
  }

  String head() {
    return head;
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
