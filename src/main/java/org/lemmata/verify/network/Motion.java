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
   * @param tolerance relative error of a step
   * @param shortest step through kinks, as a part of the length of the run
   * @param nudge by how much, relatively, the numbers of the instance are moved
   * @param steps that a run may take
   */
  public record Fidelity(double tolerance, double shortest, double nudge, long steps) {}

  /** The velocity of weights or directions, before anything decays: minus the gradient. */
  private interface Pull {
    /** @param e as in {@link Problem#pull} */
    double[] of(double[] v, double e);
  }

  private double[] pull(double[] v, double e) {
    return problem.pull(v, e, Problem.NONE);
  }

  /**
   * State of a flow: weights or direction, logarithm of the norm (of the scale), and physical time by the clock since
   * the last frame.
   */
  private double[] velocity(double[] s, Pull of) {
    int n = problem.size();
    double[] v = direction(s);
    double[] pull = of.of(v, share(s[n]));
    double fading = decay == 0 ? 0 : decay * Math.exp((2 - problem.order()) * s[n]);
    double radial = polar ? Linear.inner(pull, v) : fading;
    double[] velocity = Arrays.copyOf(Linear.combine(1, pull, -radial, v), n + 2);
    velocity[n] = polar ? radial - fading : 0;
    velocity[n + 1] = Math.exp((2 - problem.order()) * (s[n] - logScale));
    return velocity;
  }

  private double[] direction(double[] s) {
    double[] v = Arrays.copyOf(s, problem.size());
    return polar ? Linear.unit(v) : v;
  }

  /** By how much outputs of weights of this size count in the loss. */
  private double share(double log) {
    return ofCorrelation ? 0 : Math.exp(problem.order() * log);
  }

  /** Neurons with one layer of kinks. */
  private final class Hidden implements Kinks.Field {
    private final Neurons neurons = new Neurons(problem);

    @Override
    public double[][] strengths(double[] s, double[][] sides) {
      return neurons.strengths(direction(s), share(s[problem.size()]), sides);
    }

    @Override
    public double[] velocity(double[] s, double[][] sides) {
      return Motion.this.velocity(s, (v, e) -> neurons.pull(v, e, sides));
    }
  }

  public Run flow(double[] start, double time, int frames, double settle) {
    int n = problem.size();
    double[] s = Arrays.copyOf(polar ? Linear.unit(start) : start, n + 2);
    s[n] = polar ? logScale + Math.log(Linear.norm(start)) : logScale;
    Run run = new Run(weights(s));
    Integrator integrator = integrator(s, time);
    for (int k = 1; k <= frames && !(settle > 0 && turning(s, integrator.velocity(s)) <= settle); k++) {
      s[n + 1] = 0;
      s = integrator.integrate(s, time / frames, run);
      run.add(time * k / frames, weights(s), Math.log(s[n + 1]) - (problem.order() - 2) * logScale);
    }
    return run;
  }

  private Integrator integrator(double[] s, double time) {
    if (Neurons.areIn(problem)) {
      return kinked(problem.widths()[1], new Hidden(), s);
    }
    if (problem.power() == 1) {
      problem.pull(Arrays.copyOf(s, problem.size()), share(s[problem.size()]), Problem.OFF_KINKS);
    }
    RungeKutta formula = new RungeKutta(state -> velocity(state, this::pull), fidelity.tolerance());
    double shortest = problem.power() > 1 || problem.slope() == 1 ? Math.ulp(time) : fidelity.shortest * time;
    return new Stepped(formula, shortest, fidelity.steps, budget);
  }

  private Kinked kinked(int neurons, Kinks.Field field, double[] start) {
    long most = fidelity.steps * (problem.widths()[1] / neurons);
    return new Kinked(new Kinks(problem.x(), neurons, problem.slope(), field, start), fidelity.tolerance, most, budget);
  }

  private Weights weights(double[] s) {
    double[] v = Arrays.copyOf(s, problem.size());
    return new Weights(problem, polar ? Linear.unit(v) : v, s[problem.size()], Map.of());
  }

  /** How fast the direction turns, by the clock of directions. */
  private double turning(double[] s, double[] velocity) {
    double[] v = Arrays.copyOf(s, problem.size());
    double[] u = Linear.unit(v);
    double[] moved = Arrays.copyOf(velocity, problem.size());
    double size = polar ? 1 : Math.pow(Linear.norm(v), problem.order() - 1);
    return Linear.norm(Linear.combine(1, moved, -Linear.inner(moved, u), u)) / size;
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
    Kinked[] flows = new Kinked[m];
    double[] pulls = problem.pulls(new double[problem.x().length][1]);
    for (int j = 0; j < m; j++) {
      double size = Math.abs(start[m * d + j]);
      v[m * d + j] /= size;
      states[j] = Arrays.copyOf(Linear.times(1 / size, problem.matrix(start, 1)[j]), d + 2);
      System.arraycopy(states[j], 0, v, j * d, d);
      flows[j] = kinked(1, new Alone(Linear.times(v[m * d + j], pulls)), states[j]);
    }
    Run run = new Run(Weights.of(problem, v));
    for (int k = 1; k <= frames; k++) {
      v = v.clone();
      for (int j = 0; j < m; j++) {
        states[j] = flows[j].integrate(states[j], time / frames, run);
        System.arraycopy(states[j], 0, v, j * d, d);
      }
      run.add(time * k / frames, Weights.of(problem, v), 0);
      run.growths().add(Arrays.stream(states).mapToDouble(s -> s[d]).toArray());
    }
    return run;
  }

  /** A neuron of an early flow: these pull at it, and nothing else moves it. */
  private final class Alone implements Kinks.Field {
    private final double[] strengths;

    Alone(double[] strengths) {
      this.strengths = strengths;
    }

    @Override
    public double[][] strengths(double[] s, double[][] sides) {
      return new double[][] {strengths};
    }

    @Override
    public double[] velocity(double[] s, double[][] sides) {
      int d = problem.widths()[0];
      double[] w = Arrays.copyOf(s, d);
      double[] pull = new double[d];
      for (int i = 0; i < strengths.length; i++) {
        double derivative = problem.slope() + (1 - problem.slope()) * sides[0][i];
        pull = Linear.combine(1, pull, strengths[i] * derivative, problem.x()[i]);
      }
      double radial = Linear.inner(pull, w);
      double[] velocity = Arrays.copyOf(Linear.combine(1, pull, -radial, w), d + 2);
      velocity[d] = radial;
      return velocity;
    }
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
