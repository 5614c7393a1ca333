package org.lemmata.kernel.verdict;

/** The program failed while checking. */
public final class Errored implements Verdict {
  private final String reason;

  Errored(String reason) {
    this.reason = reason;
  }

  @Override
  public Answer answer() {
    return Answer.NONE;
  }

  @Override
  public String word() {
    return "Errored";
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public int rank() {
    return 3;
  }

  @Override
  public String toString() {
    return "Errored: " + reason;
  }
}
