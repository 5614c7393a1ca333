package org.lemmata.kernel.verdict;

/** Nothing was tested: no admissible instance, or a witness of non-vacuity was never seen. */
public final class Vacuous implements Verdict {
  private final String reason;

  Vacuous(String reason) {
    this.reason = reason;
  }

  @Override
  public Answer answer() {
    return Answer.OPEN;
  }

  @Override
  public String word() {
    return "Vacuous";
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public int rank() {
    return 1;
  }

  @Override
  public String toString() {
    return "Vacuous: " + reason;
  }
}
