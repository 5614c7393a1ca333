package org.lemmata.kernel.number;

/** Bounds on rounding errors after Higham, "Accuracy and Stability of Numerical Algorithms", section 3.1. */
public final class Roundoff {
  private static final double UNIT = 0x1p-53;

  private Roundoff() {}

  /**
   * Never less than what was rounded to {@code computed}: a sum of up to a thousand products that are not negative, be
   * they as small as doubles are.
   */
  public static double above(double computed) {
    return computed + Math.abs(computed) * 0x1p-40 + 0x1p-1000;
  }

  /** A sum of products with {@code k} roundings on its longest path is off by at most this part of the sum of sizes. */
  public static double gamma(long k) {
    return k * UNIT / (1 - k * UNIT);
  }
}
