package org.lemmata.kernel.verdict;

/** {@code trials} sampled instances. */
record Sampled(int trials) implements Evidence {
  @Override
  public String word() {
    return "Sampled(" + trials + ")";
  }

  @Override
  public String meaning() {
    return trials == 1
        ? "one sampled instance: an example"
        : trials + " sampled instances; says nothing about the others";
  }

  @Override
  public int weakness() {
    return 3;
  }
}
