package org.lemmata.dynamics.optimum;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Activation;
import org.lemmata.network.Weights;

/**
 * The unit vector {@code w} with the largest {@code |g(w)|}, {@code g(w) = sum_k c_k sigma(<w, x_k>)}, with
 * certificate. On the cone of a sign pattern {@code g} is {@code <D, w>}. In the plane the cones are arcs, where the
 * maximum is at an end or at {@code +-D}; elsewhere all patterns are enumerated, and every {@code mu >= 0} gives the
 * upper bound {@code |+-D + sum_k mu_k s_k x_k|}, by duality.
 *
 * @param direction of unit length; zero where {@code g} vanishes
 * @param sign of {@code g} there
 * @param lower value that the direction reaches, and {@code upper} what no direction exceeds
 */
record BestNeuron(double[] direction, int sign, double lower, double upper) {
  private static final int SWEEPS = 2_000;

  /** Angles of kinks are off by a few roundings; so is {@code g} there, relative to the sum of its terms. */
  private static final double ANGLE = 1e-14;

  static BestNeuron of(double[][] x, double[] c, Activation activation) {
    double size = IntStream.range(0, x.length).mapToDouble(k -> Math.abs(c[k]) * Weights.norm(x[k])).sum();
    Search search = new Search(x, c, activation, size);
    return x[0].length == 2 ? search.arcs() : search.patterns();
  }

  private record Search(double[][] x, double[] c, Activation activation, double size) {

    BestNeuron arcs() {
      double[] kinks = Arrays.stream(x)
          .filter(p -> Weights.norm(p) > 0)
          .flatMapToDouble(p -> Arrays.stream(new double[] {angle(-p[1], p[0]), angle(p[1], -p[0])}))
          .sorted()
          .toArray();
      double[] best = {0, 0};
      double top = 0;
      for (int i = 0; i < kinks.length; i++) {
        double from = kinks[i];
        double to = i + 1 < kinks.length ? kinks[i + 1] : kinks[0] + 2 * Math.PI;
        double[] d = slope((from + to) / 2);
        double peak = angle(d[0], d[1]);
        for (double angle : new double[] {from, within(peak, from, to), within(peak + Math.PI, from, to)}) {
          double[] w = {Math.cos(angle), Math.sin(angle)};
          if (Math.abs(value(w)) > top) {
            top = Math.abs(value(w));
            best = w;
          }
        }
      }
      return new BestNeuron(best, sign(best), Math.max(0, top - rounding() * size), top + (rounding() + ANGLE) * size);
    }

    private static double angle(double horizontal, double vertical) {
      return Math.atan2(vertical, horizontal);
    }

    /** The same angle inside the arc, or an end of it. */
    private static double within(double angle, double from, double to) {
      double turned = from + Math.IEEEremainder(angle - from, 2 * Math.PI);
      turned += turned < from ? 2 * Math.PI : 0;
      return turned > to ? from : turned;
    }

    private double[] slope(double angle) {
      double[] w = {Math.cos(angle), Math.sin(angle)};
      double[] d = new double[2];
      for (int k = 0; k < x.length; k++) {
        double factor = c[k] * activation.derivative(Weights.inner(w, x[k]));
        d[0] += factor * x[k][0];
        d[1] += factor * x[k][1];
      }
      return d;
    }

    BestNeuron patterns() {
      double upper = 0;
      double lower = 0;
      double[] best = new double[x[0].length];
      for (int pattern = 0; pattern < 1 << x.length; pattern++) {
        for (int sign = -1; sign <= 1; sign += 2) {
          double[] mu = multipliers(pattern, sign);
          double[] projection = combination(pattern, sign, mu);
          double norm = Weights.norm(projection);
          // The bound is recomputed from the multipliers, so that its rounding is that of one sum.
          double terms = size;
          for (int k = 0; k < mu.length; k++) {
            terms += mu[k] * Weights.norm(x[k]);
          }
          upper = Math.max(upper, norm + rounding() * terms);
          if (norm > 0 && Math.abs(value(projection)) / norm - rounding() * size > lower) {
            lower = Math.abs(value(projection)) / norm - rounding() * size;
            best = Weights.unit(projection);
          }
        }
      }
      return new BestNeuron(best, sign(best), lower, upper);
    }

    private double rounding() {
      return Roundoff.gamma(4L * (x.length + x[0].length) + 16);
    }

    /** {@code sign*D + sum_k mu_k s_k x_k}. */
    private double[] combination(int pattern, int sign, double[] mu) {
      double[] v = new double[x[0].length];
      for (int k = 0; k < x.length; k++) {
        boolean on = (pattern >> k & 1) == 1;
        double factor = sign * c[k] * (on ? 1 : activation.slope()) + (on ? mu[k] : -mu[k]);
        for (int i = 0; i < v.length; i++) {
          v[i] += factor * x[k][i];
        }
      }
      return v;
    }

    /** Multipliers {@code mu >= 0} that make the combination short, by coordinate descent. */
    private double[] multipliers(int pattern, int sign) {
      double[] v = combination(pattern, sign, new double[x.length]);
      double[] mu = new double[x.length];
      double moved = 1;
      for (int sweep = 0; sweep < SWEEPS && moved > 0; sweep++) {
        moved = 0;
        for (int k = 0; k < x.length; k++) {
          int s = (pattern >> k & 1) == 1 ? 1 : -1;
          double square = Weights.inner(x[k], x[k]);
          double next = square == 0 ? 0 : Math.max(0, mu[k] - s * Weights.inner(v, x[k]) / square);
          for (int i = 0; i < v.length; i++) {
            v[i] += (next - mu[k]) * s * x[k][i];
          }
          moved = Math.abs(next - mu[k]) > 1e-16 * (1 + next) ? 1 : moved;
          mu[k] = next;
        }
      }
      return mu;
    }

    private int sign(double[] w) {
      return value(w) < 0 ? -1 : 1;
    }

    private double value(double[] w) {
      double sum = 0;
      for (int k = 0; k < x.length; k++) {
        sum += c[k] * activation.value(Weights.inner(w, x[k]));
      }
      return sum;
    }
  }
}
