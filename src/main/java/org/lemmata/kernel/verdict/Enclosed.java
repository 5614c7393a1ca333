package org.lemmata.kernel.verdict;

/** {@code trials} sampled instances, on each of which every quantity lies in an enclosure and none is estimated. */
record Enclosed(int trials) implements Evidence {
  @Override
  public String word() {
    return "Enclosed(" + trials + ")";
  }

  @Override
  public String meaning() {
    return (trials == 1 ? "one sampled instance" : trials + " sampled instances")
        + ", decided by enclosures alone, without any estimate of an error; says nothing about other instances";
  }

  @Override
  public int weakness() {
    return 2;
  }
}
