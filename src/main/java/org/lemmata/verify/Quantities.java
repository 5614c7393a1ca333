package org.lemmata.verify;

import java.util.Arrays;
import java.util.List;

/** The measures of the formula language that this checker knows; weights are vectors, other lists of numbers are matrices. */
final class Quantities {
  private Quantities() {}

  static Object of(String name, List<Object> a, Net net) {
    return switch (name) {
      case "norm" -> norm(flat(a.get(0)));
      case "lognorm" -> norm(flat(a.get(0))).log();
      case "inner" -> Net.inner(flat(a.get(0)), flat(a.get(1)));
      case "overlap" -> Net.inner(weights(a, 0), weights(a, 1)).over(norm(weights(a, 0)).times(norm(weights(a, 1))));
      case "distance" -> norm(difference(weights(a, 0), weights(a, 1)));
      case "scaled" -> scaled(weights(a, 0), number(a, 1));
      case "unit" -> scaled(weights(a, 0), Num.of(1).over(norm(weights(a, 0))));
      case "layer" -> net.matrix(weights(a, 0), index(a, 1, net.trained()));
      case "incoming" -> norm(net.matrix(weights(a, 0), index(a, 1, net.trained()))[index(a, 2, net.widths()[index(a, 1, net.trained())]) - 1]);
      case "outgoing" -> norm(column(net.matrix(weights(a, 0), index(a, 1, net.layers() - 1) + 1), index(a, 2, net.widths()[index(a, 1, net.layers())])));
      case "entry" -> row(matrix(a, 0), a, 1)[index(a, 2, matrix(a, 0)[0].length) - 1];
      case "row" -> new Num[][] {row(matrix(a, 0), a, 1)};
      case "rows" -> Num.of(matrix(a, 0).length);
      case "correlation" -> net.correlation(weights(a, 0));
      case "loss" -> net.loss(weights(a, 0));
      case "output" -> net.forward(weights(a, 0), index(a, 1, net.x().length) - 1)[net.layers() - 1][a.size() > 2 ? index(a, 2, net.widths()[net.layers()]) - 1 : 0];
      case "margin" -> net.y()[index(a, 1, net.x().length) - 1][0].times((Num) of("output", a, net));
      case "preactivation" -> net.forward(weights(a, 0), index(a, 3, net.x().length) - 1)[index(a, 1, net.layers()) - 1][index(a, 2, net.widths()[index(a, 1, net.layers())]) - 1];
      case "gradient" -> net.gradient(weights(a, 0), false);
      case "lossGradient" -> scaled(net.gradient(weights(a, 0), true), Num.of(-1));
      case "residual" -> residual(net, weights(a, 0));
      case "order" -> Num.of(net.order());
      case "gram" -> Arrays.stream(net.x()).map(r -> Arrays.stream(net.x()).map(s -> Net.inner(r, s)).toArray(Num[]::new)).toArray(Num[][]::new);
      case "opnorm" -> singular(matrix(a, 0))[0];
      case "singular" -> number(a, 1).whole() > singular(matrix(a, 0)).length ? Num.of(0) : singular(matrix(a, 0))[number(a, 1).whole() - 1];
      case "rankOneDistance" -> {
        Num[] s = singular(matrix(a, 0));
        yield norm(Arrays.copyOfRange(s, 1, s.length));
      }
      default -> throw new NotCovered("the measure " + name);
    };
  }

  private static Num[] flat(Object value) {
    return value instanceof Num[][] m ? Arrays.stream(m).flatMap(Arrays::stream).toArray(Num[]::new) : vector(value);
  }

  private static Num[] vector(Object value) {
    if (value instanceof Num[] v) {
      return v;
    }
    throw new NotCovered("a measure of this");
  }

  private static Num[] weights(List<Object> a, int i) {
    return vector(a.get(i));
  }

  private static Num number(List<Object> a, int i) {
    return Eval.number(a.get(i));
  }

  private static Num[][] matrix(List<Object> a, int i) {
    if (a.get(i) instanceof Num[][] m) {
      return m;
    }
    throw new NotCovered("a measure of something that is no matrix");
  }

  private static int index(List<Object> a, int i, int most) {
    int index = number(a, i).whole();
    if (index < 1 || index > most) {
      throw new NotCovered("an index beyond its range");
    }
    return index;
  }

  private static Num[] row(Num[][] m, List<Object> a, int i) {
    return m[index(a, i, m.length) - 1];
  }

  private static Num[] column(Num[][] m, int j) {
    return Arrays.stream(m).map(r -> r[j - 1]).toArray(Num[]::new);
  }

  static Num norm(Num[] v) {
    return Net.inner(v, v).abs().sqrt();
  }

  private static Num[] scaled(Num[] v, Num by) {
    return Arrays.stream(v).map(x -> x.times(by)).toArray(Num[]::new);
  }

  private static Num[] difference(Num[] a, Num[] b) {
    Num[] d = new Num[a.length];
    Arrays.setAll(d, i -> a[i].minus(b[i]));
    return d;
  }

  /** {@code |g - L N u|} at the direction of the weights, with the derivatives on kinks that the certificate names. */
  private static Num residual(Net net, Num[] w) {
    Num[] u = scaled(w, Num.of(1).over(norm(w)));
    return norm(difference(net.gradient(u, false), scaled(u, Num.of(net.order()).times(net.correlation(u)))));
  }

  /**
   * Singular values by one-sided Jacobi rotations in double precision. The error is bounded by Weyl's inequality with the
   * rounding of all rotations and the width of the entries.
   */
  private static Num[] singular(Num[][] m) {
    boolean tall = m.length >= m[0].length;
    int n = tall ? m[0].length : m.length;
    int rows = tall ? m.length : m[0].length;
    double[][] a = new double[n][rows];
    double size = 0;
    double width = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < rows; j++) {
        Num e = tall ? m[j][i] : m[i][j];
        a[i][j] = e.lo() / 2 + e.hi() / 2;
        size += a[i][j] * a[i][j];
        width += (e.hi() - e.lo()) * (e.hi() - e.lo());
      }
    }
    int sweeps = 0;
    for (double off = 1; off > 1e-15 && sweeps < 60; sweeps++) {
      off = 0;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          off = Math.max(off, rotate(a[p], a[q]));
        }
      }
    }
    double error = Math.sqrt(width) + 16 * (sweeps + 1) * n * rows * Math.ulp(Math.sqrt(size)) + Double.MIN_NORMAL;
    double[] values = Arrays.stream(a).mapToDouble(c -> Math.sqrt(Arrays.stream(c).map(v -> v * v).sum())).sorted().toArray();
    Num[] s = new Num[n];
    Arrays.setAll(s, i -> Num.between(Math.max(0, values[n - 1 - i] - error), values[n - 1 - i] + error));
    return s;
  }

  private static double rotate(double[] x, double[] y) {
    double xx = 0, yy = 0, xy = 0;
    for (int i = 0; i < x.length; i++) {
      xx += x[i] * x[i];
      yy += y[i] * y[i];
      xy += x[i] * y[i];
    }
    if (Math.abs(xy) <= 1e-16 * Math.sqrt(xx) * Math.sqrt(yy)) {
      return 0;
    }
    double zeta = (yy - xx) / (2 * xy);
    double t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.hypot(1, zeta));
    double c = 1 / Math.hypot(1, t);
    for (int i = 0; i < x.length; i++) {
      double old = x[i];
      x[i] = c * (old - t * y[i]);
      y[i] = c * (y[i] + t * old);
    }
    return Math.abs(xy) / Math.sqrt(xx) / Math.sqrt(yy);
  }
}
