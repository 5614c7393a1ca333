package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.lemmata.verify.formula.NotCovered;

/**
 * Integrates gradient flow and takes the steps of gradient descent. Kinks are stepped over with short steps.
 *
 * @param ofCorrelation the flow that climbs the correlation instead of descending the loss
 * @param polar direction, logarithm of the norm and the clock {@code int r^(L-2) dt} in place of weights and time
 * @param logScale logarithm of the scale of the weights {@code exp(logScale) v}, whose clock counts
 *     {@code exp((L-2) logScale) t}
 */
public record Motion(Problem problem, boolean ofCorrelation, boolean polar, double logScale, double decay,
    Fidelity fidelity, Budget budget) {
  /**
   * The fifth-order formula of Dormand and Prince: velocities that make each stage, the last of which is the next
   * state.
   */
  private static final double[][] STAGES = {
      {1 / 5.0},
      {3 / 40.0, 9 / 40.0},
      {44 / 45.0, -56 / 15.0, 32 / 9.0},
      {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
      {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
      {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
  };

  /** Its difference to the embedded fourth-order formula. */
  private static final double[] ERROR = {71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0,
      -1 / 40.0};

  /** The relative error of a step through a kink. */
  private static final double ROUGHEST = 1e-2;

  /**
   * @param tolerance relative error of a step
   * @param shortest step through kinks, as a part of the length of the run
   * @param nudge by how much, relatively, the numbers of the instance are moved
   * @param steps that a run may take
   */
  public record Fidelity(double tolerance, double shortest, double nudge, long steps) {}

  /**
   * State of a flow: weights or direction, logarithm of the norm (of the scale), and physical time by the clock since
   * the last frame.
   */
  private double[] velocity(double[] s) {
    int n = problem.size();
    double[] v = Arrays.copyOf(s, n);
    v = polar ? Linear.unit(v) : v;
    double[] pull = problem.pull(v, ofCorrelation ? 0 : Math.exp(problem.order() * s[n]), Problem.NONE);
    double fading = decay == 0 ? 0 : decay * Math.exp((2 - problem.order()) * s[n]);
    double radial = polar ? Linear.inner(pull, v) : fading;
    double[] velocity = Arrays.copyOf(Linear.combine(1, pull, -radial, v), n + 2);
    velocity[n] = polar ? radial - fading : 0;
    velocity[n + 1] = Math.exp((2 - problem.order()) * (s[n] - logScale));
    return velocity;
  }

  public Run flow(double[] start, double time, int frames, double settle) {
    int n = problem.size();
    double[] s = Arrays.copyOf(polar ? Linear.unit(start) : start, n + 2);
    s[n] = polar ? logScale + Math.log(Linear.norm(start)) : logScale;
    if (problem.power() == 1) {
      problem.pull(Arrays.copyOf(s, n), ofCorrelation ? 0 : Math.exp(problem.order() * s[n]), Problem.OFF_KINKS);
    }
    Run run = new Run(weights(s));
    for (int k = 1; k <= frames && !(settle > 0 && turning(s) <= settle); k++) {
      s[n + 1] = 0;
      s = integrate(this::velocity, s, time / frames, time, run);
      run.add(time * k / frames, weights(s), Math.log(s[n + 1]) - (problem.order() - 2) * logScale);
    }
    return run;
  }

  /** From {@code s} on for the time {@code span} of {@code whole} of a run. */
  private double[] integrate(UnaryOperator<double[]> velocity, double[] s, double span, double whole, Run run) {
    double shortest = problem.power() > 1 || problem.slope() == 1 ? Math.ulp(whole) : fidelity.shortest * whole;
    double h = span / 16;
    double[] now = s;
    double[][] k = new double[STAGES.length + 1][];
    k[0] = velocity.apply(now);
    for (double left = span; left > 0;) {
      double step = Math.min(h, left);
      double[] next = now;
      for (int stage = 0; stage < STAGES.length; stage++) {
        next = moved(now, step, STAGES[stage], k);
        k[stage + 1] = velocity.apply(next);
      }
      budget.spend((long) STAGES.length * problem.x().length * s.length);
      double error = error(next, moved(new double[s.length], step, ERROR, k));
      if (run.tick() > fidelity.steps) {
        throw new NotCovered("a flow that takes so many steps");
      }
      boolean isKink = error > 1 && step <= shortest && error * fidelity.tolerance <= ROUGHEST;
      if (isKink) {
        run.roughen();
      }
      if (error <= 1 || isKink) {
        now = next;
        k[0] = k[STAGES.length];
        left = step == left ? 0 : left - step;
      }
      h = Math.max(isKink ? shortest : Math.ulp(whole),
          step * Math.min(4, Math.max(0.2, 0.9 * Math.pow(error + 1e-12, -0.2))));
    }
    return now;
  }

  private static double[] moved(double[] s, double h, double[] parts, double[][] k) {
    double[] moved = s.clone();
    for (int j = 0; j < parts.length; j++) {
      for (int i = 0; i < moved.length && parts[j] != 0; i++) {
        moved[i] += h * parts[j] * k[j][i];
      }
    }
    return moved;
  }

  /** The error of a step in units of what is allowed: relative, but of the logarithm of a norm absolute. */
  private double error(double[] next, double[] off) {
    int n = next.length - 2;
    double size = 0;
    for (int i = 0; i < n; i++) {
      size = Math.max(size, Math.abs(next[i]));
    }
    double error = 0;
    for (int i = 0; i < next.length; i++) {
      double allowed = i == n ? 1 : Math.abs(next[i]) + (i < n ? 1e-3 * size : Double.MIN_NORMAL);
      error = Math.max(error, Math.abs(off[i]) / (fidelity.tolerance * allowed));
      if (!Double.isFinite(next[i])) {
        throw new NotCovered("a flow that is not finite");
      }
    }
    return error;
  }

  private Weights weights(double[] s) {
    double[] v = Arrays.copyOf(s, problem.size());
    return new Weights(problem, polar ? Linear.unit(v) : v, s[problem.size()], Map.of());
  }

  /** How fast the direction turns. */
  private double turning(double[] s) {
    double[] u = Linear.unit(Arrays.copyOf(s, problem.size()));
    double logNorm = s[problem.size()] + (polar ? 0 : Math.log(Linear.norm(Arrays.copyOf(s, problem.size()))));
    double[] pull = problem.pull(u, ofCorrelation ? 0 : Math.exp(problem.order() * logNorm), Problem.NONE);
    return Linear.norm(Linear.combine(1, pull, -Linear.inner(pull, u), u));
  }

  /**
   * Gradient flow with outputs that vanish, of each neuron divided by its |a_j|, whose logarithm grows
   * (boursier2025early).
   */
  public Run early(double[] start, double time, int frames) {
    int d = problem.widths()[0];
    int m = problem.widths()[1];
    double[] v = start.clone();
    double[][] states = new double[m][];
    for (int j = 0; j < m; j++) {
      double size = Math.abs(start[m * d + j]);
      double[] w = problem.matrix(start, 1)[j];
      if (Arrays.stream(problem.x()).anyMatch(x -> Linear.inner(x, w) == 0)) {
        throw new NotCovered("a flow that starts on a kink");
      }
      v[m * d + j] /= size;
      states[j] = Arrays.copyOf(Linear.times(1 / size, w), d + 2);
      System.arraycopy(states[j], 0, v, j * d, d);
    }
    double[] pulls = problem.pulls(new double[problem.x().length][1]);
    Run run = new Run(Weights.of(problem, v));
    for (int k = 1; k <= frames; k++) {
      v = v.clone();
      for (int j = 0; j < m; j++) {
        double sign = v[m * d + j];
        states[j] = integrate(s -> neuron(s, sign, pulls), states[j], time / frames, time, run);
        System.arraycopy(states[j], 0, v, j * d, d);
      }
      run.add(time * k / frames, Weights.of(problem, v), 0);
      run.growths().add(Arrays.stream(states).mapToDouble(s -> s[d]).toArray());
    }
    return run;
  }

  private double[] neuron(double[] s, double sign, double[] pulls) {
    int d = problem.widths()[0];
    double[] w = Arrays.copyOf(s, d);
    double[] pull = problem.subgradient(w, pulls);
    double radial = Linear.inner(pull, w);
    double[] velocity = Arrays.copyOf(Linear.combine(sign, pull, -sign * radial, w), d + 2);
    velocity[d] = sign * radial;
    return velocity;
  }

  /** Gradient descent; {@code frames} steps are recorded, which divide all of them. */
  public Run descent(double[] start, double step, int steps, int frames) {
    if (frames < 1 || steps % frames != 0) {
      throw new NotCovered("recorded steps that do not divide all of them");
    }
    int[] next = {0};
    int n = problem.x().length;
    return descent(start, step, steps, steps / frames, n, 1, () -> next[0]++ % n);
  }

  /** Gradient descent on {@code batch} samples a step, which {@code draw} gives out of so many. */
  public Run stochastic(double[] start, double step, int steps, int batch, IntUnaryOperator draw) {
    int n = problem.x().length;
    return descent(start, step, steps, 1, batch, (double) n / batch, () -> draw.applyAsInt(n));
  }

  private Run descent(double[] start, double step, int steps, int stride, int batch, double share,
      IntSupplier samples) {
    Run run = new Run(Weights.of(problem, start));
    double[] w = start;
    budget.spend((long) steps * w.length * batch);
    for (int k = 1; k <= steps; k++) {
      double[] pull = new double[w.length];
      for (int b = 0; b < batch; b++) {
        int i = samples.getAsInt();
        run.drawn().add(i);
        problem.addPull(w, 1, i, share, Problem.NONE, pull);
      }
      w = Linear.combine(1 - step * decay, w, step, pull);
      if (k % stride == 0) {
        run.add(k, Weights.of(problem, w), Math.log(step * stride));
      }
    }
    return run;
  }
}
