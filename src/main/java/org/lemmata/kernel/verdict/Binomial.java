package org.lemmata.kernel.verdict;

/** Exact binomial tails (Clopper and Pearson 1934), summed in the logarithmic domain. */
final class Binomial {
  private Binomial() {}

  /** {@code P(Bin(n, p) <= k)}. */
  static double atMost(int k, int n, double p) {
    return k >= n ? 1 : sum(0, k, n, p);
  }

  /** {@code P(Bin(n, p) >= k)}. */
  static double atLeast(int k, int n, double p) {
    return k <= 0 ? 1 : sum(k, n, n, p);
  }

  /** The one-sided upper confidence bound on a probability after {@code failures} in {@code n} trials. */
  static double upperBound(int failures, int n, double confidence) {
    if (failures >= n) {
      return 1;
    }
    double lo = (double) failures / n;
    double hi = 1;
    for (int i = 0; i < 200; i++) {
      double middle = (lo + hi) / 2;
      if (atMost(failures, n, middle) > 1 - confidence) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return hi;
  }

  private static double sum(int from, int to, int n, double p) {
    if (p <= 0 || p >= 1) {
      return (p <= 0 ? 0 : n) >= from && (p <= 0 ? 0 : n) <= to ? 1 : 0;
    }
    double logTerm = n * Math.log1p(-p);
    double odds = Math.log(p) - Math.log1p(-p);
    double total = 0;
    for (int i = 0; i <= to; i++) {
      if (i > 0) {
        logTerm += Math.log((double) (n - i + 1) / i) + odds;
      }
      if (i >= from) {
        total += Math.exp(logTerm);
      }
    }
    return Math.min(1, total);
  }
}
