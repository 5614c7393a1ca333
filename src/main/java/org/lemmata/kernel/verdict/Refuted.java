package org.lemmata.kernel.verdict;

/** An instance violates the claim by more than the numerical error. */
public final class Refuted implements Verdict {
  private final String reason;

  Refuted(String reason) {
    this.reason = reason;
  }

  @Override
  public Answer answer() {
    return Answer.NO;
  }

  @Override
  public String word() {
    return "Refuted";
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public int rank() {
    return 4;
  }

  @Override
  public String toString() {
    return "Refuted: " + reason;
  }
}
