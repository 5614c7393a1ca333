package org.lemmata.network;

import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * The point {@code exp(logScale) * values} of weight space. The scale stands apart so that directions keep full
 * precision at norms far below the smallest double.
 */
public record Weights(double[] values, double logScale) {
  /** {@code ln 1e-60}: up to order five, functions of weights above it stay far from the smallest double. */
  private static final double SMALLEST = -138;

  /** In a sum of squares above it, those that vanish count for nothing. */
  private static final double LEAST_SQUARE = 0x1p-900;

  public static Weights of(double... values) {
    return new Weights(values, 0);
  }

  public int size() {
    return values.length;
  }

  /** Euclidean norm of {@code values}, the scale left out. */
  public double valueNorm() {
    return norm(values);
  }

  /** {@code ln |w|}. */
  public double logNorm() {
    return logScale + Math.log(valueNorm());
  }

  /**
   * The plain vector.
   *
   * @throws Undefined where the scale is so small that products of entries would vanish
   */
  public double[] plain() {
    if (logScale == 0) {
      return values;
    }
    if (logNorm() < SMALLEST) {
      throw new Undefined(Reason.RANGE,
          "these weights are too small for plain numbers; use lognorm, overlap, or scaled(w, c)");
    }
    return times(Math.exp(logScale), values);
  }

  public static double norm(double[] v) {
    return norm(v, 0, v.length);
  }

  /** The norm of the entries from one index up to another. */
  public static double norm(double[] v, int from, int to) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += v[i] * v[i];
    }
    return squares > LEAST_SQUARE && squares < 1 / LEAST_SQUARE ? Math.sqrt(squares) : scaledNorm(v, from, to);
  }

  /** The same where squares may vanish or overflow. */
  private static double scaledNorm(double[] v, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(v[i]));
    }
    if (largest == 0 || !Double.isFinite(largest)) {
      return largest;
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (v[i] / largest) * (v[i] / largest);
    }
    return largest * Math.sqrt(sum);
  }

  public static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  public static double[] times(double c, double[] v) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      result[i] = c * v[i];
    }
    return result;
  }

  /** {@code v / |v|}; vectors whose norm has no reciprocal are brought nearer to one first. */
  public static double[] unit(double[] v) {
    double norm = norm(v);
    if (norm > 0 && norm < 0x1p-1000 || norm > 0x1p1000) {
      return unit(times(norm < 1 ? 0x1p600 : 0x1p-600, v));
    }
    return times(1 / norm, v);
  }
}
