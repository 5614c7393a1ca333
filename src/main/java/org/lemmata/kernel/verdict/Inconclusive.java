package org.lemmata.kernel.verdict;

/** The computation does not decide: margin inside the error, a limit not reached, a budget used up. */
public final class Inconclusive implements Verdict {
  private final String reason;

  Inconclusive(String reason) {
    this.reason = reason;
  }

  @Override
  public Answer answer() {
    return Answer.OPEN;
  }

  @Override
  public String word() {
    return "Inconclusive";
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public int rank() {
    return 2;
  }

  @Override
  public String toString() {
    return "Inconclusive: " + reason;
  }
}
