package org.lemmata.quantity.measure.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The least Clarke residual of a direction. On a kink the derivative of the activation may be any number between the
 * slope and 1. The gradient is affine in each of these numbers, so with all of them in their intervals it is a mean of
 * gradients on the cells around, with independent choices: an element of the Clarke subdifferential wherever all those
 * cells exist ({@link Kinks#requireFree}). The residual is made small over one number after another.
 */
final class Clarke {
  private static final double NEGLIGIBLE = 1e-12;

  private static final int SWEEPS = 2_000;

  private static final double STILL = 1e-14;

  private Clarke() {}

  /** {@code g - L N(u) u}, where Euler's identity gives {@code L N(u) = <g, u>}. */
  static double[] tangent(Problem problem, double[] u, double[] g) {
    double radial = problem.network().order() * problem.correlation(u);
    double[] r = g.clone();
    for (int i = 0; i < r.length; i++) {
      r[i] -= radial * u[i];
    }
    return r;
  }

  /** Feed-forward networks with kinks; elsewhere the plain gradient is used. */
  static boolean covers(Network network) {
    return network.layered().isPresent() && !network.isSmooth();
  }

  /**
   * A pre-activation within {@code kink}, relative to what it could be, counts as zero. Kinks whose jump is negligible
   * beside the gradient are left out; {@code leftOut} is what they could do at most. Where a sample has kinks in two
   * layers the least norm need not be found: then it lies between zero and what was.
   */
  record Residual(double lower, double upper, double leftOut) {}

  static Residual residual(Problem problem, double[] u, double kink) {
    if (!covers(problem.network())) {
      double norm = Weights.norm(tangent(problem, u, problem.correlationGradient(u)));
      return new Residual(norm, norm, 0);
    }
    return least(problem, u, kink, new HashMap<>());
  }

  /** Where between its sides each unit on a kink is put for the least residual. */
  static Map<Kinks.Unit, Double> places(Problem problem, double[] u, double kink) {
    Map<Kinks.Unit, Double> places = new HashMap<>();
    least(problem, u, kink, places);
    return places;
  }

  private static Residual least(Problem problem, double[] u, double kink, Map<Kinks.Unit, Double> places) {
    Subgradient gradient = new Subgradient(problem, u);
    Kinks kinks = Kinks.at(problem, u, kink, gradient);
    double[] g = gradient.whole();
    double leftOut = kinks.leaveOut(NEGLIGIBLE * Weights.norm(g));
    List<Kinks.Unit> free = kinks.units();
    kinks.requireFree();
    boolean isConvex = free.stream().allMatch(kinks::isAlone);
    double least = Double.POSITIVE_INFINITY;
    double[] best = {};
    for (double start : isConvex ? new double[] {0.5} : new double[] {0, 0.5, 1}) {
      free.forEach(unit -> kinks.put(unit, start));
      double reached = Weights.norm(descend(kinks, free, isConvex, tangent(problem, u, gradient.whole())));
      if (reached < least) {
        least = reached;
        best = free.stream().mapToDouble(kinks::place).toArray();
      }
    }
    for (int s = 0; s < best.length; s++) {
      kinks.put(free.get(s), best[s]);
      places.put(free.get(s), best[s]);
    }
    kinks.requireRealised();
    return new Residual(isConvex ? lower(kinks, free, tangent(problem, u, gradient.whole())) : 0, least, leftOut);
  }

  /** Bounds all residuals from below by their part along the one that was reached, which is affine in every place. */
  private static double lower(Kinks kinks, List<Kinks.Unit> units, double[] residual) {
    double norm = Weights.norm(residual);
    double lower = norm;
    for (Kinks.Unit unit : units) {
      double along = norm == 0 ? 0 : Weights.inner(kinks.jump(unit), residual) / norm;
      lower += Math.min(-kinks.place(unit) * along, (1 - kinks.place(unit)) * along);
    }
    return Math.max(0, lower);
  }

  /** The residual after one derivative after another was made the best, until nothing moves. */
  private static double[] descend(Kinks kinks, List<Kinks.Unit> units, boolean isConvex, double[] residual) {
    double[] r = residual;
    double[][] jumps = new double[units.size()][];
    double[] place = units.stream().mapToDouble(kinks::place).toArray();
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > STILL; sweep++) {
      moved = 0;
      for (int s = 0; s < place.length; s++) {
        double[] v = jumps[s] == null || !isConvex ? kinks.jump(units.get(s)) : jumps[s];
        jumps[s] = v;
        double square = Weights.inner(v, v);
        double best = square == 0 ? place[s] : Math.max(0, Math.min(1, place[s] - Weights.inner(r, v) / square));
        for (int i = 0; i < r.length; i++) {
          r[i] += (best - place[s]) * v[i];
        }
        moved = Math.max(moved, Math.abs(best - place[s]));
        place[s] = best;
        kinks.put(units.get(s), best);
      }
    }
    return r;
  }
}
