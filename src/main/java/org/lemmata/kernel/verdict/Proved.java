package org.lemmata.kernel.verdict;

/** Derived symbolically and decided a second time by an independent exact method. */
record Proved(String method) implements Evidence {
  @Override
  public String word() {
    return "Proved";
  }

  @Override
  public String meaning() {
    return "proved: " + method;
  }

  @Override
  public int weakness() {
    return 0;
  }
}
