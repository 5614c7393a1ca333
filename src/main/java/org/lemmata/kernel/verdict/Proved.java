package org.lemmata.kernel.verdict;

import java.util.List;

/**
 * Derived symbolically and decided a second time by an independent exact method.
 *
 * @param proof lines that the independent checker can follow; empty where it decides by itself
 */
record Proved(String method, List<String> proof) implements Evidence {
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
