package org.lemmata.checking;

/** What became of a derived mutant. */
public enum MutantStatus {
  /** Refuted: the check would have noticed. */
  KILLED("killed"),
  /**
   * Not refuted, and on every instance its margin was at least the claim's: there it says no more than the claim does.
   */
  WEAKER("no stronger than the claim"),
  /** Not refuted, and on every instance its margin was the claim's own: no instance tells the two apart. */
  SAME("not told apart from the claim"),
  /** Not refuted, since it is proved as well. */
  PROVED("proved as well"),
  /** A hypothesis without which nothing went wrong. */
  UNVIOLATED("no violation found without it"),
  /** Not refuted, and the claim's file says why that is right. */
  ARGUED("argued"),
  /** Not refuted, and nobody has said why. */
  OPEN("open"),
  /** Neither refuted nor satisfied: no admissible instance, no value, or a margin inside its error. */
  UNDECIDED("undecided");

  private final String words;

  MutantStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
