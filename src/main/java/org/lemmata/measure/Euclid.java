package org.lemmata.measure;

import org.lemmata.number.Interval;
import org.lemmata.number.Roundoff;
import org.lemmata.number.Wide;

/** Inner products and norms of stored vectors, enclosed: exact where the numbers are, and without underflow or overflow on the way. */
public final class Euclid {
  /** Products of numbers between these bounds are doubles, and so are their roundings. */
  private static final double SMALL = 0x1p-400;

  private static final double LARGE = 0x1p400;

  private Euclid() {}

  public static Wide inner(double[] u, double[] v) {
    if (isTame(u) && isTame(v)) {
      return Wide.of(sum(u, v));
    }
    Wide sum = Wide.ZERO;
    for (int i = 0; i < u.length; i++) {
      sum = sum.plus(Wide.stored(u[i]).times(Wide.stored(v[i])));
    }
    return sum;
  }

  /** The norm of a vector that is known up to {@code error}. */
  public static Interval norm(double[] v, double error) {
    return norm(v).interval().widen(error).within(0, Double.MAX_VALUE);
  }

  public static Wide norm(double[] v) {
    return inner(v, v).sqrt();
  }

  private static boolean isTame(double[] v) {
    for (double x : v) {
      double size = Math.abs(x);
      if (!(size == 0 || size >= SMALL && size <= LARGE)) {
        return false;
      }
    }
    return true;
  }

  /** Exact where all numbers are short and nothing was lost; else with the rounding of the numbers themselves. */
  private static Interval sum(double[] u, double[] v) {
    double sum = 0;
    double size = 0;
    boolean isExact = true;
    for (int i = 0; i < u.length; i++) {
      double product = u[i] * v[i];
      isExact = isExact && Interval.isShort(u[i]) && Interval.isShort(v[i]) && isSumExact(sum, product);
      size += Math.abs(product);
      sum += product;
    }
    return isExact ? Interval.of(sum) : Interval.around(sum, Roundoff.gamma(u.length + 4L) * size);
  }

  private static boolean isSumExact(double a, double b) {
    double sum = a + b;
    double ofB = sum - a;
    return (a - (sum - ofB)) + (b - ofB) == 0;
  }
}
