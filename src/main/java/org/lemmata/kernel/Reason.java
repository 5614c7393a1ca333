package org.lemmata.kernel;

/** Why a quantity has no value, or an instance no margin. */
public enum Reason {
  UNDECIDED("inside a numerical error"),
  BRANCHING("a flow branches"),
  KINK("on a kink"),
  DOMAIN("outside the domain of a function"),
  RANGE("beyond the range of doubles"),
  SIZE("too large a task"),
  BUDGET("a budget is spent"),
  STUCK("a method does not get there"),
  LADDER("a finite ladder does not tell"),
  UNCOVERED("a case that is not covered"),
  MISFIT("what is asked for does not fit what is there");

  private final String inWords;

  Reason(String inWords) {
    this.inWords = inWords;
  }

  /** For a table or a sentence that begins with how many. */
  public String inWords() {
    return inWords;
  }
}
