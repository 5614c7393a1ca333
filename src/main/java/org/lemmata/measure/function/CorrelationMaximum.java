package org.lemmata.measure.function;

import org.lemmata.language.Kind;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Rounding;
import org.lemmata.measure.Signature;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/**
 * The global maximum of the correlation of a two-layer ReLU network on the unit sphere, with certificate. One neuron is
 * best, so it is half of {@code max |g(w)|} over unit vectors, {@code g(w) = sum_i z_i sigma(<w, x_i>)}. On the cone of a
 * sign pattern {@code g} is {@code <D, w>}, whose maximum is the norm of the projection of {@code +-D} onto the cone; by
 * duality every {@code mu >= 0} gives the upper bound {@code |+-D + sum_i mu_i s_i x_i|}.
 */
public final class CorrelationMaximum implements Measure {
  private static final int MOST_POINTS = 12;
  private static final int SWEEPS = 2_000;

  @Override
  public Signature signature() {
    return Signature.of("correlationMaximum", Kind.NUMBER, "Enclosure of the global maximum of N on the unit sphere for a two-layer network with power 1, one output, trained, and at most 12 points: all activation patterns are enumerated, with an upper bound by duality for each.",
        Signature.slot("problem", Kind.PROBLEM)).optional(1);
  }

  @Override
  public Value measure(Problem problem, Arguments arguments) {
    if (!(problem.network() instanceof FeedForward f) || f.layers() != 2 || f.outputs() != 1
        || f.fixedOutput() != null || f.activation().power() != 1) {
      throw new Undefined("needs two trained layers, one output and power 1");
    }
    double[][] x = problem.data().points();
    if (x.length > MOST_POINTS) {
      throw new Undefined("needs at most " + MOST_POINTS + " points, not " + x.length);
    }
    double upper = 0;
    double lower = 0;
    double size = 0;
    double[] z = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      z[i] = problem.share() * problem.loss().pull(0, problem.data().labels()[i][0]);
      size += Math.abs(z[i]) * Weights.norm(x[i]);
    }
    double roundings = Rounding.gamma(4L * (x.length + x[0].length) + 16);
    for (int pattern = 0; pattern < 1 << x.length; pattern++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] mu = multipliers(x, z, pattern, sign, f.activation().slope());
        double[] projection = combination(x, z, pattern, sign, f.activation().slope(), mu);
        double norm = Weights.norm(projection);
        // The bound is recomputed from the multipliers, so that its rounding is that of one sum.
        double terms = size;
        for (int i = 0; i < mu.length; i++) {
          terms += mu[i] * Weights.norm(x[i]);
        }
        upper = Math.max(upper, norm + roundings * terms);
        lower = norm == 0 ? lower : Math.max(lower, Math.abs(value(x, z, projection, f)) / norm - roundings * size);
      }
    }
    return new Value.Number(new Interval(lower / 2, upper / 2));
  }

  /** {@code sign*D + sum_i mu_i s_i x_i}. */
  private static double[] combination(double[][] x, double[] z, int pattern, int sign, double slope, double[] mu) {
    double[] v = new double[x[0].length];
    for (int i = 0; i < x.length; i++) {
      boolean on = (pattern >> i & 1) == 1;
      double factor = sign * z[i] * (on ? 1 : slope) + (on ? mu[i] : -mu[i]);
      for (int k = 0; k < v.length; k++) {
        v[k] += factor * x[i][k];
      }
    }
    return v;
  }

  /** Multipliers {@code mu >= 0} that make the combination short, by coordinate descent. */
  private static double[] multipliers(double[][] x, double[] z, int pattern, int sign, double slope) {
    double[] v = combination(x, z, pattern, sign, slope, new double[x.length]);
    double[] mu = new double[x.length];
    double moved = 1;
    for (int sweep = 0; sweep < SWEEPS && moved > 0; sweep++) {
      moved = 0;
      for (int i = 0; i < x.length; i++) {
        int s = (pattern >> i & 1) == 1 ? 1 : -1;
        double square = Weights.inner(x[i], x[i]);
        double next = square == 0 ? 0 : Math.max(0, mu[i] - s * Weights.inner(v, x[i]) / square);
        for (int k = 0; k < v.length; k++) {
          v[k] += (next - mu[i]) * s * x[i][k];
        }
        moved = Math.abs(next - mu[i]) > 1e-16 * (1 + next) ? 1 : moved;
        mu[i] = next;
      }
    }
    return mu;
  }

  private static double value(double[][] x, double[] z, double[] w, FeedForward f) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += z[i] * f.activation().value(Weights.inner(w, x[i]));
    }
    return sum;
  }
}
