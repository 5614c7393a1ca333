package org.lemmata.quantity.language;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/** Sums, products and powers of numbers and of matrices. */
final class Arithmetic {
  /** Largest power of a matrix. */
  private static final int LARGEST = 1_000;

  private Arithmetic() {}

  static Value plus(Value a, Value b) {
    return isMatrix(a) || isMatrix(b)
        ? MatrixRing.sum(a.matrix(), b.matrix())
        : new Value.Number(a.interval().plus(b.interval()));
  }

  /** The order matters between matrices. */
  static Value times(Value a, Value b) {
    if (isMatrix(a)) {
      return isMatrix(b) ? MatrixRing.product(a.matrix(), b.matrix()) : MatrixRing.multiple(b.interval(), a.matrix());
    }
    return isMatrix(b)
        ? MatrixRing.multiple(a.interval(), b.matrix())
        : new Value.Number(a.interval().times(b.interval()));
  }

  /** @param exponent of a matrix a whole number, not negative */
  static Value power(Value base, Interval exponent) {
    if (!isMatrix(base)) {
      return new Value.Number(base.interval().power(exponent));
    }
    int times = exponent.toInt();
    if (times < 0 || times > LARGEST) {
      throw new Undefined(Reason.MISFIT, times < 0
          ? "a matrix has no negative powers here; write inverse(A)"
          : "a matrix has no powers beyond " + LARGEST + " here");
    }
    Value.Matrix power = MatrixRing.identity(base.matrix().rows().length);
    for (int k = 0; k < times; k++) {
      power = MatrixRing.product(power, base.matrix());
    }
    return power;
  }

  /** A number is a matrix of one entry. */
  static Value asMatrix(Value value) {
    return isMatrix(value) ? value : MatrixRing.of(value.interval());
  }

  private static boolean isMatrix(Value value) {
    return value.asMatrix().isPresent();
  }
}
