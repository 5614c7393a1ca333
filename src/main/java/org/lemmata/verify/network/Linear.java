package org.lemmata.verify.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lemmata.verify.formula.Num;

/** Vectors and matrices. */
public final class Linear {
  private static final int SWEEPS = 60;

  private Linear() {}

  public static double inner(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The same with its rounding, which cancellation leaves behind. */
  static Num innerNum(double[] a, double[] b) {
    double sizes = 0;
    for (int i = 0; i < a.length; i++) {
      sizes += Math.abs(a[i] * b[i]);
    }
    return Num.of(inner(a, b), a.length * 0x1p-52 * sizes);
  }

  /** Of numbers as small or large as there are, whose squares may not be. */
  public static double norm(double[] v) {
    double square = inner(v, v);
    if (square > 1e-200 && square < 1e200) {
      return Math.sqrt(square);
    }
    double largest = largest(v);
    return largest == 0 || !Double.isFinite(largest) ? largest : largest * norm(divided(v, largest));
  }

  private static double[] divided(double[] v, double by) {
    return Arrays.stream(v).map(a -> a / by).toArray();
  }

  public static double[] times(double c, double[] v) {
    return combine(c, v, 0, v);
  }

  public static double[] unit(double[] v) {
    double norm = norm(v);
    return norm > 1e-150 && norm < 1e150 ? times(1 / norm, v) : divided(v, norm);
  }

  /** A unit vector orthogonal to all rows. */
  public static double[] orthogonal(List<double[]> rows, int d) {
    List<double[]> basis = new ArrayList<>();
    double[] best = new double[d];
    for (int k = 0; k < rows.size() + d; k++) {
      double[] v = new double[d];
      v[Math.max(0, k - rows.size())] = 1;
      v = k < rows.size() ? unit(rows.get(k)) : v;
      for (int twice = 0; twice < 2; twice++) {
        for (double[] b : basis) {
          v = combine(1, v, -inner(b, v), b);
        }
      }
      if (k < rows.size()) {
        basis.add(unit(v));
      } else {
        best = norm(v) > norm(best) ? v : best;
      }
    }
    return unit(best);
  }

  public static double[] combine(double a, double[] v, double b, double[] w) {
    double[] sum = new double[v.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a * v[i] + b * w[i];
    }
    return sum;
  }

  /** Whole numbers that only rounding made so are whole no more. */
  public static double[] inexact(double[] v) {
    return Arrays.stream(v).map(a -> a == Math.rint(a) ? Math.nextUp(a) : a).toArray();
  }

  /** The largest entry in absolute value. */
  public static double largest(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }

  public static double[] flat(double[][] m) {
    return Arrays.stream(m).flatMapToDouble(Arrays::stream).toArray();
  }

  public static double[][] transposed(double[][] m) {
    double[][] t = new double[m[0].length][m.length];
    for (int i = 0; i < t.length; i++) {
      for (int j = 0; j < m.length; j++) {
        t[i][j] = m[j][i];
      }
    }
    return t;
  }

  /** Singular values, the largest first. */
  public static double[] singular(double[][] m) {
    return Arrays.stream(rotated(m)).map(Linear::norm).sorted(Comparator.reverseOrder()).mapToDouble(s -> s).toArray();
  }

  /**
   * Rows, or columns where there are fewer, turned by one-sided Jacobi rotations until they are orthogonal: singular
   * vectors times singular values, in any order.
   */
  static double[][] rotated(double[][] m) {
    double[][] a = m.length <= m[0].length
        ? Arrays.stream(m).map(double[]::clone).toArray(double[][]::new)
        : transposed(m);
    boolean rotates = true;
    for (int sweep = 0; rotates && sweep < SWEEPS; sweep++) {
      rotates = false;
      for (int p = 0; p < a.length; p++) {
        for (int q = p + 1; q < a.length; q++) {
          rotates |= rotate(a, p, q);
        }
      }
    }
    return a;
  }

  private static boolean rotate(double[][] a, int p, int q) {
    double xy = inner(a[p], a[q]);
    if (Math.abs(xy) <= 1e-16 * norm(a[p]) * norm(a[q])) {
      return false;
    }
    double zeta = (inner(a[q], a[q]) - inner(a[p], a[p])) / (2 * xy);
    double t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    double[] first = combine(c, a[p], -c * t, a[q]);
    a[q] = combine(c * t, a[p], c, a[q]);
    a[p] = first;
    return true;
  }
}
