package org.lemmata.dynamics.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * Activation cells of the plane: the rays on which some pre-activation vanishes, and the open arcs between them; the
 * whole plane where no input does anything.
 */
final class Arcs {
  private static final double NARROWEST = 1e-12;

  /** Angles this near are one, up to rounding. */
  private static final double SAME = 4 * Math.ulp(4.0);

  private Arcs() {}

  static List<Cell> of(double[][] x) {
    double[] angles = Arrays.stream(x)
        .filter(p -> Weights.norm(p) > 0)
        .flatMapToDouble(p -> Arrays.stream(new double[] {turned(p, Math.PI / 2), turned(p, -Math.PI / 2)}))
        .sorted()
        .toArray();
    List<Double> rays = new ArrayList<>();
    for (double angle : angles) {
      double last = rays.isEmpty() ? Double.NEGATIVE_INFINITY : rays.get(rays.size() - 1);
      if (angle - last > NARROWEST) {
        rays.add(angle);
      } else if (angle - last > SAME) {
        throw new Undefined(Reason.UNDECIDED, "an activation cell is too narrow");
      }
    }
    if (!rays.isEmpty() && rays.get(0) + 2 * Math.PI - rays.get(rays.size() - 1) <= NARROWEST) {
      throw new Undefined(Reason.UNDECIDED, "an activation cell is too narrow");
    }
    List<Cell> cells = new ArrayList<>();
    if (rays.isEmpty()) {
      cells.add(new Cell(new int[x.length], 0, 2 * Math.PI));
    }
    for (int i = 0; i < rays.size(); i++) {
      double from = rays.get(i);
      double to = i + 1 < rays.size() ? rays.get(i + 1) : rays.get(0) + 2 * Math.PI;
      Cell ray = new Cell(pattern(x, from), from, from);
      // Where all inputs are parallel both rays are on all kinks: they are one cell.
      if (!ray.isOnAllKinks() || cells.stream().noneMatch(Cell::isOnAllKinks)) {
        cells.add(ray);
      }
      cells.add(new Cell(pattern(x, (from + to) / 2), from, to));
    }
    return cells;
  }

  /** Angles in [0, 2 pi). */
  private static double turned(double[] p, double by) {
    double angle = Math.atan2(p[1], p[0]) + by;
    double positive = angle < 0 ? angle + 2 * Math.PI : angle;
    return positive >= 2 * Math.PI - SAME ? 0 : positive;
  }

  private static int[] pattern(double[][] x, double angle) {
    double[] w = {Math.cos(angle), Math.sin(angle)};
    return IntStream.range(0, x.length)
        .map(k -> {
          double product = Weights.inner(w, x[k]);
          return Math.abs(product) <= NARROWEST / 4 * Weights.norm(x[k]) ? 0 : (int) Math.signum(product);
        })
        .toArray();
  }
}
