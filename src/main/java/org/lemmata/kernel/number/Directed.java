package org.lemmata.kernel.number;

/**
 * The four operations rounded down and up. What a rounding lost is computed as well: where that is nothing, both
 * directions give the same exact number, so that equality of exact numbers is decided. Elsewhere both step outward,
 * since what went in is seldom known better than its last place.
 */
final class Directed {
  /** From here on what a product or a quotient loses is a double; below, both directions step outward. */
  private static final double FULL = 0x1p-960;

  private Directed() {}

  static double sumDown(double a, double b) {
    return down(a + b, lostBySum(a, b));
  }

  static double sumUp(double a, double b) {
    return up(a + b, lostBySum(a, b));
  }

  static double productDown(double a, double b) {
    double product = a * b;
    return product == 0 && Math.signum(a) * Math.signum(b) >= 0 ? 0 : down(product, lostByProduct(a, b));
  }

  static double productUp(double a, double b) {
    double product = a * b;
    return product == 0 && Math.signum(a) * Math.signum(b) <= 0 ? 0 : up(product, lostByProduct(a, b));
  }

  /** Of a number from {@code a} to {@code b} and one from {@code c} to {@code d}. */
  static double leastProduct(double a, double b, double c, double d) {
    if (a >= 0) {
      return productDown(c >= 0 ? a : b, c);
    }
    if (b <= 0) {
      return productDown(d <= 0 ? b : a, d);
    }
    return c >= 0 ? productDown(a, d) : d <= 0 ? productDown(b, c) : Math.min(productDown(a, d), productDown(b, c));
  }

  static double greatestProduct(double a, double b, double c, double d) {
    if (a >= 0) {
      return productUp(d >= 0 ? b : a, d);
    }
    if (b <= 0) {
      return productUp(c >= 0 ? b : a, c);
    }
    return c >= 0 ? productUp(b, d) : d <= 0 ? productUp(a, c) : Math.max(productUp(a, c), productUp(b, d));
  }

  static double quotientDown(double a, double b) {
    double quotient = a / b;
    return quotient == 0 && Math.signum(a) * Math.signum(b) >= 0 ? 0 : down(quotient, lostByQuotient(a, b));
  }

  static double quotientUp(double a, double b) {
    double quotient = a / b;
    return quotient == 0 && Math.signum(a) * Math.signum(b) <= 0 ? 0 : up(quotient, lostByQuotient(a, b));
  }

  /** Of a number that is not negative. */
  static double rootDown(double a) {
    return Math.max(0, down(Math.sqrt(a), lostByRoot(a)));
  }

  static double rootUp(double a) {
    return up(Math.sqrt(a), lostByRoot(a));
  }

  /** {@code value} was rounded and {@code lost} is zero only where nothing was lost. */
  private static double down(double value, double lost) {
    return lost == 0 ? value : Math.nextDown(value);
  }

  private static double up(double value, double lost) {
    return lost == 0 ? value : Math.nextUp(value);
  }

  /** Knuth's error of a sum. Sums never underflow. */
  private static double lostBySum(double a, double b) {
    double sum = a + b;
    double second = sum - a;
    return (a - (sum - second)) + (b - second);
  }

  private static double lostByProduct(double a, double b) {
    double product = a * b;
    boolean isPlain = a == 0 || b == 0 || Math.abs(a) == 1 || Math.abs(b) == 1;
    return isPlain ? 0 : Math.abs(product) >= FULL ? Math.fma(a, b, -product) : Double.NaN;
  }

  private static double lostByQuotient(double a, double b) {
    double quotient = a / b;
    boolean isPlain = a == 0 || Math.abs(b) == 1;
    boolean isFull = Math.abs(a) >= FULL && Math.abs(quotient) >= FULL;
    return isPlain ? 0 : isFull ? Math.fma(-quotient, b, a) * Math.signum(b) : Double.NaN;
  }

  private static double lostByRoot(double a) {
    double root = Math.sqrt(a);
    return a == 0 ? 0 : a >= FULL ? Math.fma(-root, root, a) : Double.NaN;
  }
}
