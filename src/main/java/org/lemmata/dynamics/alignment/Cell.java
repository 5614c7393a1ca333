package org.lemmata.dynamics.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.LinearProgram;
import org.lemmata.network.linear.Spectral;

/**
 * All {@code w} other than zero with the signs {@code pattern} of {@code <w, x_k>}; in the plane the arc between two
 * angles, and the opposite one as well where all signs vanish.
 *
 * @param from NaN outside the plane
 */
public record Cell(int[] pattern, double from, double to) {
  /** A linear program knows a cell wider than this from an empty one. */
  private static final double WIDE = 1e-5;

  /** Up to here its width is rounding. */
  private static final double EMPTY = 1e-13;

  /** So near to a kink is a point on it. */
  private static final double ON = 1e-9;

  private static final long MOST = 20_000;

  /** Every cell: from the angles in the plane, by linear programs for all patterns elsewhere. */
  public static List<Cell> of(double[][] x) {
    if (x[0].length == 2) {
      return Arcs.of(x);
    }
    if (Math.pow(3, x.length) > MOST) {
      throw new Undefined(Reason.SIZE, "too many points to enumerate activation cells outside the plane");
    }
    List<Cell> cells = new ArrayList<>();
    extend(x, new int[0], cells);
    return cells;
  }

  boolean isOnAllKinks() {
    return IntStream.of(pattern).allMatch(sign -> sign == 0);
  }

  private static void extend(double[][] x, int[] prefix, List<Cell> cells) {
    if (vanishes(x, prefix) || !exists(x, prefix)) {
      return;
    }
    if (prefix.length == x.length) {
      cells.add(new Cell(prefix, Double.NaN, Double.NaN));
      return;
    }
    for (int sign : new int[] {1, 0, -1}) {
      int[] next = Arrays.copyOf(prefix, prefix.length + 1);
      next[prefix.length] = sign;
      extend(x, next, cells);
    }
  }

  /** Whether only {@code w = 0} is on all kinks of the pattern. */
  private static boolean vanishes(double[][] x, int[] signs) {
    double[][] zero = IntStream.range(0, signs.length)
        .filter(k -> signs[k] == 0 && Weights.norm(x[k]) > 0)
        .mapToObj(k -> Weights.unit(x[k])).toArray(double[][]::new);
    return zero.length >= x[0].length && new Spectral(zero).rank(WIDE, EMPTY) == x[0].length;
  }

  /**
   * Whether some {@code w} in the unit box has margin {@code t > 0} on all signs. A point proves that there is one;
   * that there is none is believed when two tolerances of the solver find none, neither for the pattern nor for the
   * opposite one, which is as wide.
   */
  private static boolean exists(double[][] x, int[] signs) {
    int[] opposite = IntStream.of(signs).map(s -> -s).toArray();
    List<DoubleSupplier> tries = List.of(
        () -> margin(x, signs, program(x, signs).solveSharply()),
        () -> margin(x, opposite, program(x, opposite).solveSharply()),
        () -> margin(x, signs, program(x, signs).solve()),
        () -> margin(x, opposite, program(x, opposite).solve()));
    double widest = 0;
    for (int k = 0; k < tries.size() && widest < WIDE; k++) {
      widest = Math.max(widest, tries.get(k).getAsDouble());
    }
    if (widest > EMPTY && widest < WIDE) {
      throw new Undefined(Reason.UNDECIDED, "an activation cell is too narrow");
    }
    return widest >= WIDE;
  }

  /** What a point of the program shows: its margin, and nothing where it is off the kinks. */
  private static double margin(double[][] x, int[] signs, double[] point) {
    double[] w = new double[x[0].length];
    Arrays.setAll(w, i -> point[i] - point[w.length + i]);
    double least = 1;
    for (int k = 0; k < signs.length; k++) {
      double side = Weights.norm(x[k]) > 0 ? Weights.inner(w, x[k]) / Weights.norm(x[k]) : 0;
      least = Math.min(least, signs[k] != 0 ? signs[k] * side : Math.abs(side) <= ON ? 1 : 0);
    }
    return least;
  }

  /** Maximises the margin, the last variable; the others are the positive and negative parts of {@code w}. */
  private static LinearProgram program(double[][] x, int[] signs) {
    int d = x[0].length;
    double[] cost = new double[2 * d + 1];
    cost[2 * d] = -1;
    LinearProgram program = new LinearProgram(cost);
    double[] top = new double[2 * d + 1];
    top[2 * d] = 1;
    program.atMost(top, 1);
    for (int i = 0; i < 2 * d; i++) {
      double[] unit = new double[2 * d + 1];
      unit[i] = 1;
      program.atMost(unit, 1);
    }
    for (int k = 0; k < signs.length; k++) {
      double[] input = Weights.norm(x[k]) > 0 ? Weights.unit(x[k]) : x[k];
      double[] row = new double[2 * d + 1];
      for (int i = 0; i < d; i++) {
        row[i] = signs[k] == 0 ? input[i] : -signs[k] * input[i];
        row[d + i] = -row[i];
      }
      if (signs[k] == 0) {
        double[] other = Arrays.stream(row).map(v -> -v).toArray();
        program.atMost(row, 0).atMost(other, 0);
      } else {
        row[2 * d] = 1;
        program.atMost(row, 0);
      }
    }
    return program;
  }

  /**
   * The largest cosine of the angle between {@code v} and a vector of the closed cell, in the plane.
   *
   * @throws Undefined elsewhere
   */
  public double largestCosine(double[] v) {
    if (Double.isNaN(from)) {
      throw new Undefined(Reason.UNCOVERED, "angles to cells are known in the plane only");
    }
    double angle = Math.atan2(v[1], v[0]);
    double inside = from + Math.IEEEremainder(angle - from, 2 * Math.PI);
    inside += inside < from ? 2 * Math.PI : 0;
    if (isOnAllKinks() && from == to) {
      return Math.abs(Math.cos(angle - from));
    }
    return inside <= to ? 1 : Math.max(Math.cos(angle - from), Math.cos(angle - to));
  }
}
