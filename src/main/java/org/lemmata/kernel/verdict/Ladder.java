package org.lemmata.kernel.verdict;

/** The scales at which one instance was looked at: how many rungs, the first scale and the last. */
public record Ladder(int rungs, double from, double to) {
  /** The one that says less. */
  static Ladder shorter(Ladder a, Ladder b) {
    boolean sameRungs = a.rungs == b.rungs;
    return a.rungs < b.rungs || sameRungs && a.reach() <= b.reach() ? a : b;
  }

  private double reach() {
    return Math.abs(Math.log(Math.abs(from / to)));
  }
}
