package org.lemmata.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Binomial tails in forty decimal digits. */
final class Tail {
  private static final MathContext DIGITS = new MathContext(40);

  private Tail() {}

  /** {@code P(from <= Bin(n, p) <= to)}. */
  static double of(int from, int to, int n, double p) {
    BigDecimal success = new BigDecimal(p);
    BigDecimal failure = BigDecimal.ONE.subtract(success);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal choose = BigDecimal.ONE;
    for (int i = 0; i <= to; i++) {
      if (i >= from) {
        sum = sum.add(choose.multiply(success.pow(i, DIGITS)).multiply(failure.pow(n - i, DIGITS)), DIGITS);
      }
      choose = choose.multiply(BigDecimal.valueOf(n - i)).divide(BigDecimal.valueOf(i + 1), DIGITS);
    }
    return sum.doubleValue();
  }
}
