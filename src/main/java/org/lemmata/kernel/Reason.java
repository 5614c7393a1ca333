package org.lemmata.kernel;

/** Why a quantity has no value, or an instance no margin. */
public enum Reason {
  UNDECIDED("inside a numerical error"),
  BRANCHING("a flow branches"),
  KINK("on a kink"),
  DOMAIN("outside the domain of a function"),
  RANGE("beyond the range of doubles"),
  SIZE("too large to compute"),
  BUDGET("a budget is spent"),
  STUCK("a numerical method did not converge"),
  LADDER("finitely many scales do not decide it"),
  UNCOVERED("a case that is not covered"),
  MISFIT("not applicable here");

  private final String inWords;

  Reason(String inWords) {
    this.inWords = inWords;
  }

  /** For a table or a sentence that begins with how many. */
  public String inWords() {
    return inWords;
  }
}
