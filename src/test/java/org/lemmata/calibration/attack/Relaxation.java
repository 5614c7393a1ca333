package org.lemmata.calibration.attack;

import java.math.BigDecimal;

/**
 * The solution of d' = -A d in the plane for A = [[1, c], [c, c^2 + n]] with n > 0, by its two eigenvalues, from d =
 * (d1, d2).
 */
record Relaxation(double c, double n, BigDecimal d1, BigDecimal d2) {
  private static final Digits D = Digits.SIXTY;

  BigDecimal[] after(BigDecimal time) {
    BigDecimal trace = new BigDecimal(1 + c * c + n);
    BigDecimal root = D.sqrt(trace.pow(2).subtract(new BigDecimal(4 * n)));
    BigDecimal large = D.over(trace.add(root), Digits.TWO);
    BigDecimal small = D.over(trace.subtract(root), Digits.TWO);
    BigDecimal fast = D.exp(D.times(large, time).negate());
    BigDecimal slow = D.exp(D.times(small, time).negate());
    BigDecimal[] d = {d1, d2};
    BigDecimal[] moved = {D.plus(d1, D.times(new BigDecimal(c), d2)),
        D.plus(D.times(new BigDecimal(c), d1), D.times(new BigDecimal(c * c + n), d2))};
    // exp(-A t) = (fast (A - small) - slow (A - large)) / (large - small)
    BigDecimal[] result = new BigDecimal[2];
    for (int i = 0; i < 2; i++) {
      BigDecimal first = D.times(fast, D.minus(moved[i], D.times(small, d[i])));
      BigDecimal second = D.times(slow, D.minus(moved[i], D.times(large, d[i])));
      result[i] = D.over(D.minus(first, second), root);
    }
    return result;
  }
}
