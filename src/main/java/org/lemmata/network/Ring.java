package org.lemmata.network;

/**
 * The arithmetic in which a network's forward pass is written once and read by doubles, by automatic derivatives and
 * by computer algebra alike. On an activation cell the pass is a polynomial; {@code sign} tells the cell.
 */
public interface Ring<T> {

  T constant(double value);

  T add(T a, T b);

  T multiply(T a, T b);

  /** The sign of the numeric value of {@code a}: decides which linear piece of an activation applies. */
  int sign(T a);

  /** The larger of {@code s} and {@code slope*s}. */
  default T bend(T s, double slope) {
    return onSide(s, s, slope);
  }

  /** {@code a} on the positive side of a kink at {@code s}, {@code slope*a} elsewhere. */
  default T onSide(T s, T a, double slope) {
    return sign(s) > 0 ? a : multiply(constant(slope), a);
  }

  default T power(T a, int exponent) {
    T result = a;
    for (int i = 1; i < exponent; i++) {
      result = multiply(result, a);
    }
    return result;
  }
}
