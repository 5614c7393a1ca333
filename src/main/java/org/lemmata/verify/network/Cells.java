package org.lemmata.verify.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;

/**
 * The activation cells of a neuron near the origin (boursier2025early), for inputs in general position: what is
 * realised around each ray on which {@code d - 1} inputs vanish.
 *
 * @param pulls on the outputs of each point where they vanish
 */
public record Cells(double[][] x, double[] pulls, double slope, List<double[]> rays, List<int[]> patterns) {
  private static final double ON = 1e-9;
  private static final int MOST = 20_000;
  private static final int SWEEPS = 20_000;

  public static Cells of(Problem p) {
    double[][] x = p.x();
    Cells cells = new Cells(x, p.pulls(new double[x.length][1]), p.slope(), new ArrayList<>(), new ArrayList<>());
    cells.vanishing(new ArrayList<>(), 0);
    if (x[0].length == 2) {
      cells.goAround();
      return cells;
    }
    Set<List<Integer>> seen = new TreeSet<>(
        (a, b) -> IntStream.range(0, x.length).map(k -> b.get(k) - a.get(k)).filter(s -> s != 0).findFirst().orElse(0));
    for (double[] ray : cells.rays) {
      cells.complete(cells.signs(ray), 0, seen);
    }
    if (seen.isEmpty()) {
      throw new NotCovered("cells of so few inputs");
    }
    seen.forEach(pattern -> cells.patterns.add(pattern.stream().mapToInt(s -> s).toArray()));
    return cells;
  }

  /** Patterns of the plane: each ray, followed by the arc to the next one. */
  private void goAround() {
    double[] angles = rays.stream().mapToDouble(r -> (Math.atan2(r[1], r[0]) + 2 * Math.PI + 1e-15) % (2 * Math.PI))
        .sorted().toArray();
    for (int i = 0; i < angles.length; i++) {
      double next = i + 1 < angles.length ? angles[i + 1] : angles[0] + 2 * Math.PI;
      if (next - angles[i] > ON) {
        add(signs(at(angles[i])));
        add(signs(at((angles[i] + next) / 2)));
      }
    }
  }

  /** Where all inputs lie on one line, both rays belong to one cell. */
  private void add(int[] pattern) {
    if (patterns.stream().noneMatch(p -> Arrays.equals(p, pattern))) {
      patterns.add(pattern);
    }
  }

  private static double[] at(double angle) {
    return new double[] {Math.cos(angle), Math.sin(angle)};
  }

  public int[] signs(double[] w) {
    return Arrays.stream(x).mapToInt(
        v -> Math.abs(Linear.inner(w, v)) <= ON * Linear.norm(w) * Linear.norm(v) ? 0 : Linear.inner(w, v) > 0 ? 1 : -1)
        .toArray();
  }

  /** Adds both rays on which {@code d - 1} inputs from {@code next} on vanish, besides the chosen ones. */
  private void vanishing(List<double[]> chosen, int next) {
    int d = x[0].length;
    for (int k = next; k < x.length && chosen.size() < d - 1; k++) {
      List<double[]> more = new ArrayList<>(chosen);
      more.add(x[k]);
      vanishing(more, k + 1);
    }
    if (chosen.size() == d - 1) {
      double[] ray = Linear.orthogonal(chosen, d);
      if (d > 2 && Arrays.stream(signs(ray)).filter(s -> s == 0).count() > d - 1) {
        throw new NotCovered("inputs that are not in general position");
      }
      rays.add(ray);
      rays.add(Linear.times(-1, ray));
    }
  }

  private void complete(int[] pattern, int from, Set<List<Integer>> seen) {
    seen.add(Arrays.stream(pattern).boxed().toList());
    if (seen.size() > MOST) {
      throw new NotCovered("so many activation cells");
    }
    for (int k = from; k < pattern.length; k++) {
      for (int sign = -1; sign <= 1 && pattern[k] == 0; sign += 2) {
        int[] next = pattern.clone();
        next[k] = sign;
        complete(next, k + 1, seen);
      }
    }
  }

  public double[][] rows(Function<Least, double[]> row) {
    return patterns.stream().map(p -> row.apply(least(p))).toArray(double[][]::new);
  }

  /** The least subgradient of a pattern, by descent over one factor after another. */
  public Least least(int[] pattern) {
    double[] eta = Arrays.stream(pattern).mapToDouble(s -> s > 0 ? 1 : slope).toArray();
    double[] sum = new double[x[0].length];
    for (int k = 0; k < x.length; k++) {
      sum = Linear.combine(1, sum, eta[k] * pulls[k], x[k]);
    }
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > 1e-15; sweep++) {
      moved = 0;
      for (int k = 0; k < x.length; k++) {
        double square = pulls[k] * Linear.inner(x[k], x[k]);
        if (pattern[k] == 0 && square != 0) {
          double best = Math.max(slope, Math.min(1, eta[k] - Linear.inner(sum, x[k]) / square));
          moved = Math.max(moved, Math.abs(best - eta[k]));
          sum = Linear.combine(1, sum, (best - eta[k]) * pulls[k], x[k]);
          eta[k] = best;
        }
      }
    }
    double size = 0;
    for (int k = 0; k < x.length; k++) {
      size += Math.abs(pulls[k]) * Linear.norm(x[k]);
    }
    return new Least(this, pattern, eta, Linear.norm(sum) <= 1e-13 * size ? new double[sum.length] : sum);
  }

  /** The least subgradient {@code D} of a cell. */
  public record Least(Cells cells, int[] pattern, double[] eta, double[] d) {
    private boolean binds(int k) {
      return pattern[k] == 0 && eta[k] > cells.slope && eta[k] < 1;
    }

    private int[] held() {
      return IntStream.range(0, pattern.length).filter(this::binds).toArray();
    }

    /** 1 and -1 where {@code D} or {@code -D} lies in the cell, 0 where it vanishes, else 2. */
    int kind() {
      int[] signs = cells.signs(d);
      int[] opposite = cells.signs(Linear.times(-1, d));
      return Linear.norm(d) == 0 ? 0 : Arrays.equals(signs, pattern) ? 1 : Arrays.equals(opposite, pattern) ? -1 : 2;
    }

    /** 1, -1 or 0 for a maximum, a minimum or a saddle at an extremal vector, else 2. */
    int type() {
      int[] held = held();
      boolean isVertex = held.length == d.length - 1;
      boolean up = Arrays.stream(held).allMatch(k -> cells.pulls[k] < 0) && (kind() == 1 || isVertex);
      boolean down = Arrays.stream(held).allMatch(k -> cells.pulls[k] > 0) && (kind() == -1 || isVertex);
      return Math.abs(kind()) != 1 ? 2 : up ? 1 : down ? -1 : 0;
    }

    /** How far pulls may move before an extremal vector leaves its cell; 0 for other cells. */
    double clearance() {
      if (Math.abs(kind()) != 1) {
        return 0;
      }
      int[] held = held();
      double least = IntStream.range(0, pattern.length).filter(k -> pattern[k] != 0)
          .mapToDouble(k -> Math.abs(Linear.inner(d, cells.x[k])) / Linear.norm(cells.x[k])).min()
          .orElse(Double.POSITIVE_INFINITY);
      if (held.length == 0) {
        return least;
      }
      double between = Arrays.stream(held).mapToDouble(k -> Math.min(eta[k] - cells.slope, 1 - eta[k])).min()
          .orElseThrow();
      double[] s = Linear.singular(
          Arrays.stream(held).mapToObj(k -> Linear.times(cells.pulls[k], cells.x[k])).toArray(double[][]::new));
      return Math.min(least, between * s[s.length - 1]);
    }

    /** The largest cosine between a vector of the closed cell and {@code sign D}, in the plane. */
    double cosine(int sign) {
      double[] v = Linear.times(sign, d);
      if (d.length != 2 || Linear.norm(d) == 0) {
        return d.length == 2 ? 2 : Double.NaN;
      }
      double largest = closes(v) ? 1 : -1;
      for (double[] ray : cells.rays) {
        largest = closes(ray) ? Math.max(largest, Linear.inner(ray, v) / Linear.norm(ray) / Linear.norm(v)) : largest;
      }
      return largest;
    }

    private boolean closes(double[] v) {
      int[] signs = cells.signs(v);
      return IntStream.range(0, signs.length).allMatch(k -> signs[k] == pattern[k] || signs[k] == 0);
    }
  }
}
