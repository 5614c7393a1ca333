package org.lemmata.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.lemmata.flow.kink.KinkedFlow;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/**
 * The laws of motion of one problem at one fidelity.
 *
 * <p>Notation: {@code L} is the order of the network, {@code delta = exp(logScale)} the scale of the initial weights.
 */
public final class Motion {
  private final Problem problem;
  private final Fidelity fidelity;
  private final Meter meter;

  public Motion(Problem problem, Fidelity fidelity, Meter meter) {
    this.problem = problem;
    this.fidelity = fidelity;
    this.meter = meter;
  }

  /** How a flow is recorded: length in its clock, number of frames, fixed step (0 chooses one), weight decay. */
  public record Plan(double time, int frames, double step, double decay) {}

  /**
   * {@code w' = -grad L(w) - decay*w}, or {@code grad N} in place of {@code -grad L}, from {@code delta * start}.
   *
   * <p>Integrated in {@code s = w/delta} and the clock {@code delta^(L-2) t}, in which nothing underflows (exact
   * scaling identity, kumar2024directional); with {@code logScale = 0} these are {@code w} and {@code t} themselves.
   */
  public Run flow(Weights start, double logScale, boolean ofCorrelation, Plan plan) {
    double e = ofCorrelation ? 0 : Math.exp(problem.network().order() * logScale);
    // Decay acts in physical time, of which the clock counts delta^(L-2).
    double decay = plan.decay() == 0 ? 0 : plan.decay() * Math.exp((2 - problem.network().order()) * logScale);
    if (KinkedFlow.covers(problem.network())) {
      return kinked(start.plain(), logScale, e, decay, plan);
    }
    Velocity velocity = s -> decayed(problem.pull(s, e), s, decay);
    return solver(velocity, start.size()).solve(
        start.plain(), plan.time(), plan.frames(), fidelity, step(plan),
        s -> new Weights(s, logScale), s -> false);
  }

  private Run kinked(double[] start, double logScale, double e, double decay, Plan plan) {
    if (!(plan.time() > 0) || plan.frames() < 1) {
      throw new Undefined("a run needs a positive length and at least one frame");
    }
    List<double[]> states =
        new KinkedFlow(problem, e, decay, fidelity.tolerance(), meter::tick)
            .solve(start, plan.time(), plan.frames());
    List<Frame> frames = new ArrayList<>();
    for (int k = 0; k < states.size(); k++) {
      frames.add(new Frame(plan.time() * k / plan.frames(), new Weights(states.get(k), logScale)));
    }
    return new Run(frames);
  }

  /**
   * The flow of the correlation in direction and logarithmic norm, {@code v' = grad N(v) - L N(v) v},
   * {@code (ln r)' = L N(v)}, in the clock {@code int r^(L-2) dt} in which blow-up is infinitely far away.
   *
   * @param settle stops once {@code |grad N(v) - L N(v) v|} is at most this; 0 never stops
   */
  public Run polarFlow(Weights start, Plan plan, double settle) {
    if (KinkedFlow.covers(problem.network()) && problem.network().order() == 2) {
      // At order two the clock is time itself, and the flow commutes with scaling.
      return kinked(Weights.unit(start.values()), start.logNorm(), 0, 0, plan);
    }
    int size = start.size();
    double[] y = Arrays.copyOf(Weights.unit(start.values()), size + 1);
    y[size] = start.logNorm();
    return solver(this::polarVelocity, size + 1).solve(
        y, plan.time(), plan.frames(), fidelity, step(plan),
        state -> new Weights(Weights.unit(Arrays.copyOf(state, size)), state[size]),
        state -> settle > 0 && Weights.norm(Arrays.copyOf(polarVelocity(state), size)) <= settle);
  }

  private double[] polarVelocity(double[] state) {
    int size = state.length - 1;
    double[] v = Weights.unit(Arrays.copyOf(state, size));
    double[] gradient = problem.correlationGradient(v);
    double radial = Weights.inner(gradient, v);
    double[] velocity = new double[size + 1];
    for (int i = 0; i < size; i++) {
      velocity[i] = gradient[i] - radial * v[i];
    }
    velocity[size] = radial;
    return velocity;
  }

  /** {@code w_{k+1} = w_k - step * (grad L(w_k) + decay*w_k)}, every step recorded. */
  public Run gradientDescent(Weights start, double step, int steps, double decay) {
    return descent(start, steps, w -> decayed(problem.descent(w), w, decay), step);
  }

  /** As gradient descent, on {@code batch} samples drawn with replacement by {@code sample(n)}. */
  public Run stochasticDescent(
      Weights start, double step, int steps, double decay, int batch, IntUnaryOperator sample) {
    int n = problem.data().size();
    double weight = problem.share() * n / batch;
    return descent(
        start,
        steps,
        w -> {
          double[] pull = new double[w.length];
          for (int b = 0; b < batch; b++) {
            problem.addPull(w, 1, sample.applyAsInt(n), weight, pull);
          }
          return decayed(pull, w, decay);
        },
        step);
  }

  private Run descent(Weights start, int steps, Velocity velocity, double step) {
    if (steps < 1 || (long) steps * start.size() > Solver.LARGEST) {
      throw new Undefined("a descent takes between 1 and " + Solver.LARGEST / start.size() + " steps here");
    }
    List<Frame> frames = new ArrayList<>(steps + 1);
    double[] w = start.plain();
    frames.add(new Frame(0, new Weights(w, 0)));
    for (int k = 1; k <= steps; k++) {
      meter.tick();
      double[] v = velocity.at(w);
      double[] next = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        next[i] = w[i] + step * v[i];
        if (!Double.isFinite(next[i])) {
          throw new Undefined("the descent is not finite at step " + k);
        }
      }
      w = next;
      frames.add(new Frame(k, new Weights(w, 0)));
    }
    return new Run(frames);
  }

  private static double[] decayed(double[] velocity, double[] w, double decay) {
    if (decay != 0) {
      for (int i = 0; i < w.length; i++) {
        velocity[i] -= decay * w[i];
      }
    }
    return velocity;
  }

  private Solver solver(Velocity velocity, int dimension) {
    return new Solver(velocity, dimension, meter);
  }

  /** 0 for adaptive steps: always for smooth networks, and where the plan names no step. */
  private double step(Plan plan) {
    return problem.network().isSmooth() ? 0 : plan.step();
  }
}
