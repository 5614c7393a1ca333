package org.lemmata.kernel.verdict;

/** Decided by enclosures for all parameters in {@code boxes} boxes at once. */
record Covered(int boxes) implements Evidence {
  @Override
  public String word() {
    return "Proved(on " + (boxes == 1 ? "1 box)" : boxes + " boxes)");
  }

  @Override
  public String meaning() {
    return "proved by enclosures, on " + (boxes == 1 ? "one box" : boxes + " boxes") + " of parameters";
  }

  @Override
  public int parts() {
    return boxes;
  }

  @Override
  public int weakness() {
    return 0;
  }
}
