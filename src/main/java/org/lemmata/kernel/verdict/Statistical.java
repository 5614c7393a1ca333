package org.lemmata.kernel.verdict;

import java.util.Locale;

/** A failure probability is bounded by {@code bound} at the given {@code confidence}. */
record Statistical(double bound, double confidence, int trials) implements Evidence {
  @Override
  public String word() {
    return String.format(Locale.ROOT, "Statistical(%.3g, %s)", bound, confidence);
  }

  @Override
  public String meaning() {
    return String.format(
        Locale.ROOT, "the failure probability is at most %.3g at confidence %s after %d trials",
        bound, confidence, trials);
  }

  @Override
  public int weakness() {
    return 1;
  }
}
