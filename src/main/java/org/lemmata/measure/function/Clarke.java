package org.lemmata.measure.function;

import java.util.ArrayList;
import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * The least Clarke residual of a direction: on a kink the derivative of the activation may be any number between the
 * slope and 1, so the gradient is {@code g + sum_p c_p v_p} with {@code c} in a box, and the residual is a
 * box-constrained least-squares problem, solved by coordinate descent.
 */
final class Clarke {
  private static final double NEGLIGIBLE = 1e-12;

  private static final int SWEEPS = 2_000;

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

  /** One hidden layer with kinks; elsewhere the plain gradient is used. */
  static boolean covers(Network network) {
    return network instanceof FeedForward f && f.layers() == 2 && !f.activation().isSmooth();
  }

  /**
   * A pre-activation within {@code kink}, relative to {@code |w_j| |x_i|}, counts as zero. Kinks whose jump is
   * negligible beside the gradient are left out; {@code leftOut} is what they could do at most.
   */
  record Residual(double norm, double leftOut) {}

  static Residual residual(Problem problem, double[] u, double kink) {
    double[] gradient = problem.correlationGradient(u);
    double[] r = tangent(problem, u, gradient);
    if (!covers(problem.network())) {
      return new Residual(Weights.norm(r), 0);
    }
    FeedForward f = (FeedForward) problem.network();
    List<double[]> kinks = kinks(problem, f, u, kink);
    double negligible = NEGLIGIBLE * Weights.norm(gradient);
    double leftOut = kinks.stream().mapToDouble(Weights::norm).filter(v -> v <= negligible).sum();
    kinks.removeIf(v -> Weights.norm(v) <= negligible);
    requireIndependent(kinks);
    double[] c = new double[kinks.size()];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int p = 0; p < c.length; p++) {
        double[] v = kinks.get(p);
        double best = Math.max(0, Math.min(1, c[p] - Weights.inner(r, v) / Weights.inner(v, v)));
        for (int i = 0; i < r.length; i++) {
          r[i] += (best - c[p]) * v[i];
        }
        moved = Math.max(moved, Math.abs(best - c[p]));
        c[p] = best;
      }
      if (moved < 1e-14) {
        break;
      }
    }
    return new Residual(Weights.norm(r), leftOut);
  }

  /** Where inputs on the kinks of one neuron are dependent, the box is larger than the Clarke subdifferential. */
  private static void requireIndependent(List<double[]> kinks) {
    if (kinks.size() > 1) {
      SimpleMatrix rows = new SimpleMatrix(kinks.toArray(double[][]::new));
      if (kinks.size() > rows.getNumCols() || rows.svd(true).rank() < kinks.size()) {
        throw new Undefined("a neuron lies on the kinks of dependent inputs");
      }
    }
  }

  /** For each pair (neuron, sample) on a kink: what the gradient gains when the derivative goes from slope to 1. */
  private static List<double[]> kinks(Problem problem, FeedForward f, double[] u, double kink) {
    List<double[]> kinks = new ArrayList<>();
    double[][] outer = f.matrix(u, 2);
    double[][] inner = f.matrix(u, 1);
    for (int i = 0; i < problem.data().size(); i++) {
      double[] x = problem.data().points()[i];
      double[] z = f.preActivations(u, x)[0];
      for (int j = 0; j < z.length; j++) {
        double weight = 0;
        for (int k = 0; k < outer.length; k++) {
          weight += problem.share() * problem.loss().pull(0, problem.data().labels()[i][k]) * outer[k][j];
        }
        if (Math.abs(z[j]) <= kink * Weights.norm(inner[j]) * Weights.norm(x) && weight != 0) {
          if ((long) kinks.size() * u.length > 10_000_000) {
            throw new Undefined("too many pre-activations lie on their kinks");
          }
          double[] v = new double[u.length];
          for (int d = 0; d < x.length; d++) {
            v[j * x.length + d] = (1 - f.activation().slope()) * weight * x[d];
          }
          // The plain gradient already counts the upper end where the pre-activation is positive.
          kinks.add(z[j] > 0 ? Weights.times(-1, v) : v);
        }
      }
    }
    return kinks;
  }
}
