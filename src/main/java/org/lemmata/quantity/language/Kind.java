package org.lemmata.quantity.language;

/** The kinds of values that formulas speak about. */
public enum Kind {
  NUMBER("number"),
  TRUTH("comparison"),
  WEIGHTS("weight vector"),
  MATRIX("matrix"),
  RUN("run"),
  PROBLEM("problem"),
  TEXT("word");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
