package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;

/**
 * Weights {@code exp(logScale) v} of a problem.
 *
 * @param multipliers places of derivatives on kinks, by {@code sample.layer.unit} from 1
 */
public record Weights(Problem problem, double[] v, double logScale, Map<String, Double> multipliers)
    implements Measured {
  /** On its kink is a pre-activation that is this part of its factors. */
  static final double NEAR = 1e-6;

  /** This far from zero there is no kink at all. */
  private static final double FAR = 1e-2;

  /** How much more than the nearest gradient leaves over may be left by that with the given multipliers. */
  private static final double LEAST = 1e-6;

  /** Of differences of gradients, whose error is about its square. */
  private static final double STEP = 1e-5;

  /** Where a unit pulls as little as this, the side of its kink does not matter. */
  private static final double NOTHING = 1e-10;

  public static Weights of(Problem problem, double[] v) {
    return new Weights(problem, v, 0, Map.of());
  }

  @Override
  public Weights weights() {
    return this;
  }

  @Override
  public double[] coordinates() {
    return plain();
  }

  @Override
  public double largest() {
    return Linear.largest(v) * Math.exp(Math.max(0, logScale));
  }

  @Override
  public Optional<Problem> owner() {
    return Optional.of(problem);
  }

  public double[] plain() {
    return logScale == 0 ? v : Linear.times(Math.exp(logScale), v);
  }

  public Weights scaled(double factor) {
    return new Weights(problem, v, logScale + Math.log(factor), multipliers);
  }

  public Weights unit() {
    return new Weights(problem, Linear.unit(v), 0, multipliers);
  }

  public double[][] layer(int l) {
    double[][] layer = problem.matrix(plain(), l);
    return logScale == 0 ? layer : Arrays.stream(layer).map(Linear::inexact).toArray(double[][]::new);
  }

  public double residual() {
    return residual(NEAR);
  }

  /**
   * {@code |g - L N u|} at the direction {@code u}, {@code g} being a Clarke gradient: with the given multipliers, or,
   * of one layer of kinks, the nearest one.
   *
   * @param near up to which part of its factors a pre-activation is on its kink
   */
  public double residual(double near) {
    if (!Neurons.areIn(problem)) {
      return residual((s, pull, i, l, j) -> place(s, near, pull, i, l, j));
    }
    double[][] nearest = new Neurons(problem).nearest(Linear.unit(v), near);
    double least = residual((s, pull, i, l, j) -> nearest[j][i]);
    if (multipliers.isEmpty()) {
      return least;
    }
    double given = residual((s, pull, i, l, j) -> multipliers.containsKey(key(i, l, j))
        ? place(s, near, pull, i, l, j)
        : nearest[j][i]);
    if (!(given - least <= LEAST + least / 10)) {
      throw new Rejected("multipliers with which a gradient is further from that of a KKT point than it has to be");
    }
    return least;
  }

  /** The same with 0 for the derivative of a ReLU on its kink, which is no further than about {@code kink} away. */
  public double plainResidual(double kink) {
    return residual((s, pull, i, l, j) -> {
      if (Math.abs(s) > kink / 10 && Math.abs(s) < 10 * kink + NOTHING) {
        throw new NotCovered("a unit that may be on its kink");
      }
      return s > kink ? 1 : 0;
    });
  }

  /** @param kinks asked with pre-activations as parts of their factors */
  private double residual(Problem.Kinks kinks) {
    double[] u = Linear.unit(v);
    double[][][] factors = IntStream.range(0, problem.x().length).mapToObj(i -> problem.factors(u, i))
        .toArray(double[][][]::new);
    double[] g = problem.pull(u, 0, (s, pull, i, l, j) -> {
      double factor = factors[i][l - 1][j];
      return kinks.place(factor > 0 ? s / factor : s, pull, i, l, j);
    });
    return Linear.norm(Linear.combine(1, g, -problem.order() * problem.correlation(u), u));
  }

  /**
   * Eigenvalues, the largest first, of the Hessian of the correlation on the unit sphere, by differences of gradients.
   */
  public double[] curvatures() {
    int n = v.length;
    double[] u = Linear.unit(v);
    double value = problem.order() * problem.correlation(u);
    double[][] hessian = new double[n][];
    problem.pull(u, 0, (s, pull, i, l, j) -> {
      if (Math.abs(s) < 100 * STEP) {
        throw new NotCovered("curvature beside a kink");
      }
      return 0;
    });
    for (int i = 0; i < n; i++) {
      double[] e = new double[n];
      e[i] = 1;
      e = Linear.combine(1, e, -u[i], u);
      double[] off = Linear.combine(
          0.5 / STEP, problem.pull(Linear.combine(1, u, STEP, e), 0, Problem.NONE), -0.5 / STEP,
          problem.pull(Linear.combine(1, u, -STEP, e), 0, Problem.NONE));
      hessian[i] = Linear.combine(1, Linear.combine(1, off, -Linear.inner(off, u), u), -value, e);
    }
    double shift = Linear.norm(Linear.flat(hessian));
    for (int i = 0; i < n; i++) {
      hessian[i][i] += shift;
      hessian[i] = Linear.combine(1, hessian[i], -shift * u[i], u);
    }
    return Arrays.stream(Linear.singular(hessian)).map(s -> s - shift).limit(n - 1).toArray();
  }

  private double place(double s, double near, double pull, int sample, int layer, int unit) {
    Optional<Double> given = Optional.ofNullable(multipliers.get(key(sample, layer, unit)));
    boolean isNear = Math.abs(s) <= near;
    if (given.filter(g -> Math.abs(s) > FAR || !(g >= 0 && g <= 1)).isPresent()) {
      throw new Rejected("a multiplier where there is no kink, or not in [0, 1]");
    }
    if (given.isEmpty() && isNear && problem.power() == 1 && Math.abs(pull) > NOTHING) {
      throw new NotCovered("a kink without a multiplier");
    }
    return given.filter(g -> isNear).orElse(s > 0 ? 1.0 : 0.0);
  }

  private static String key(int sample, int layer, int unit) {
    return (sample + 1) + "." + layer + "." + (unit + 1);
  }
}
