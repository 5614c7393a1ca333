package org.lemmata.kernel.verdict;

/** Every margin clears its numerical error, on every planned instance. */
public final class Holds implements Verdict {
  private final String reason;

  Holds(String reason) {
    this.reason = reason;
  }

  @Override
  public Answer answer() {
    return Answer.YES;
  }

  @Override
  public String word() {
    return "Holds";
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public int rank() {
    return 0;
  }

  @Override
  public String toString() {
    return "Holds: " + reason;
  }
}
