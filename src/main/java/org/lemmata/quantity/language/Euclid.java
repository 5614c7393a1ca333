package org.lemmata.quantity.language;

import java.util.Optional;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Wide;

/**
 * Inner products and norms of stored vectors, enclosed: exact where the numbers are, and without underflow or overflow
 * on the way.
 */
public final class Euclid {
  /** Products between these bounds are doubles, and so are their roundings and sums. */
  private static final double SMALL = 0x1p-800;

  private static final double LARGE = 0x1p800;

  private Euclid() {}

  public static Wide inner(double[] u, double[] v) {
    return sum(u, v).map(Wide::of).orElseGet(() -> wideSum(u, v));
  }

  private static Wide wideSum(double[] u, double[] v) {
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

  private static boolean isTame(double u, double v, double product) {
    double size = Math.abs(product);
    return size >= SMALL && size <= LARGE || u == 0 || v == 0;
  }

  /**
   * Exact where all numbers are short and nothing was lost; else with the rounding of the numbers themselves. Nothing
   * where a product or a sum might leave the doubles.
   */
  private static Optional<Interval> sum(double[] u, double[] v) {
    double sum = 0;
    double size = 0;
    boolean isExact = true;
    for (int i = 0; i < u.length; i++) {
      double product = u[i] * v[i];
      if (!isTame(u[i], v[i], product)) {
        return Optional.empty();
      }
      isExact = isExact && Interval.isShort(u[i]) && Interval.isShort(v[i]) && isSumExact(sum, product);
      size += Math.abs(product);
      sum += product;
    }
    return Optional.of(isExact ? Interval.of(sum) : Interval.around(sum, Roundoff.gamma(u.length + 4L) * size));
  }

  private static boolean isSumExact(double a, double b) {
    double sum = a + b;
    double ofB = sum - a;
    return (a - (sum - ofB)) + (b - ofB) == 0;
  }
}
