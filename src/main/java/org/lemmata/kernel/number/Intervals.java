package org.lemmata.kernel.number;

import java.util.List;

/**
 * Intervals as two arrays of ends, for long computations: the same numbers as {@link Interval} has, without an object
 * for each. What overflows is not finite, and {@link #areFinite} tells; nothing is thrown.
 */
public record Intervals(double[] lo, double[] hi) {

  public static Intervals of(List<Interval> intervals) {
    return new Intervals(intervals.stream().mapToDouble(Interval::lo).toArray(),
        intervals.stream().mapToDouble(Interval::hi).toArray());
  }

  /** As {@link Interval#stored}, entry by entry. */
  public static Intervals stored(double[] values) {
    double[] lo = values.clone();
    double[] hi = values.clone();
    for (int i = 0; i < values.length; i++) {
      if (!Interval.isShort(values[i])) {
        lo[i] = Math.nextDown(values[i]);
        hi[i] = Math.nextUp(values[i]);
      }
    }
    return new Intervals(lo, hi);
  }

  public Interval get(int i) {
    return new Interval(lo[i], hi[i]);
  }

  public int size() {
    return lo.length;
  }

  public boolean areFinite() {
    for (int i = 0; i < lo.length; i++) {
      if (!Double.isFinite(lo[i]) || !Double.isFinite(hi[i])) {
        return false;
      }
    }
    return true;
  }

  /** The matrix whose rows begin at an index of these, times a vector. */
  public Intervals product(int from, int rows, Intervals vector) {
    double[] low = new double[rows];
    double[] high = new double[rows];
    int at = from;
    for (int r = 0; r < rows; r++) {
      double least = 0;
      double greatest = 0;
      for (int k = 0; k < vector.lo.length; k++, at++) {
        least = Directed.sumDown(least, Directed.leastProduct(lo[at], hi[at], vector.lo[k], vector.hi[k]));
        greatest = Directed.sumUp(greatest, Directed.greatestProduct(lo[at], hi[at], vector.lo[k], vector.hi[k]));
      }
      low[r] = least;
      high[r] = greatest;
    }
    return new Intervals(low, high);
  }

  /** As {@link Interval#bend}. */
  public Intervals bend(double slope) {
    double[] low = lo.clone();
    double[] high = hi.clone();
    for (int i = 0; i < low.length; i++) {
      if (slope != 1 && lo[i] < 0) {
        double end = Math.min(hi[i], 0);
        double least = Directed.leastProduct(lo[i], end, slope, slope);
        double greatest = Directed.greatestProduct(lo[i], end, slope, slope);
        low[i] = hi[i] > 0 ? Math.min(least, 0) : least;
        high[i] = hi[i] > 0 ? Math.max(greatest, hi[i]) : greatest;
      }
    }
    return new Intervals(low, high);
  }

  /** A power from 1. */
  public Intervals power(int n) {
    double[] low = lo.clone();
    double[] high = hi.clone();
    for (int i = 0; i < low.length; i++) {
      boolean isTurned = n % 2 == 0 && lo[i] < 0;
      double a = !isTurned ? lo[i] : hi[i] <= 0 ? -hi[i] : 0;
      double b = isTurned ? Math.max(-lo[i], hi[i]) : hi[i];
      low[i] = a;
      high[i] = b;
      for (int k = 1; k < n; k++) {
        double least = Directed.leastProduct(low[i], high[i], a, b);
        high[i] = Directed.greatestProduct(low[i], high[i], a, b);
        low[i] = least;
      }
    }
    return new Intervals(low, high);
  }
}
