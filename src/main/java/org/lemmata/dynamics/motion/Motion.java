package org.lemmata.dynamics.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.dynamics.flow.Trail;
import org.lemmata.dynamics.flow.early.EarlyFlow;
import org.lemmata.dynamics.flow.kink.Joined;
import org.lemmata.dynamics.flow.kink.KinkedFlow;
import org.lemmata.dynamics.flow.kink.KinkGuardedField;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.dynamics.flow.coordinates.Polar;
import org.lemmata.dynamics.flow.smooth.Bends;
import org.lemmata.dynamics.flow.smooth.Method;
import org.lemmata.dynamics.flow.smooth.Solver;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * The laws of motion of one problem at one fidelity.
 *
 * <p>Notation: {@code L} is the order of the network, {@code delta = exp(logScale)} the scale of the initial weights.
 */
public final class Motion {
  private final Problem problem;
  private final Fidelity fidelity;
  private final Meter meter;
  private final Optional<Disturbance> disturbance;

  /** At coarse fidelity the motion is disturbed as well, so that it shows how it amplifies rounding. */
  public Motion(Problem problem, Fidelity fidelity, Meter meter) {
    this.disturbance = fidelity == Fidelity.COARSE ? Optional.of(Disturbance.of(problem)) : Optional.empty();
    this.problem = disturbance.map(Disturbance::problem).orElse(problem);
    this.fidelity = fidelity;
    this.meter = meter;
  }

  private Weights disturbed(Weights start) {
    return disturbance.map(d -> d.start(start)).orElse(start);
  }

  /**
   * {@code w' = -grad L(w) - decay*w}, or {@code grad N} in place of {@code -grad L}, from {@code delta * start}, in
   * the clock {@code delta^(L-2) t}; with {@code logScale = 0} that is time itself.
   */
  public Run flow(Weights start, double logScale, boolean ofCorrelation, Plan plan) {
    int order = problem.network().order();
    if (!ofCorrelation && !Cartesian.carries(order, logScale)) {
      Weights from = new Weights(start.values(), start.logScale() + logScale);
      return run(new Polar(start.size(), order, false, plan.decay(), logScale, false), from, plan);
    }
    return run(Cartesian.of(order, logScale, ofCorrelation, plan.decay()), start, plan);
  }

  /** The same flow in direction, logarithmic norm and the clock {@code int r^(L-2) dt}. */
  public Run polarFlow(Weights start, boolean ofCorrelation, Plan plan) {
    return run(new Polar(start.size(), problem.network().order(), ofCorrelation, plan.decay(), 0, true), start, plan);
  }

  /** Gradient flow with outputs that vanish, neuron by neuron, in closed form. */
  public Run earlyFlow(Weights start, Plan plan) {
    return new EarlyFlow(problem, meter).solve(disturbed(start), plan);
  }

  private Run run(Coordinates coordinates, Weights start, Plan plan) {
    plan.requireRoom(start.size());
    boolean smooth = problem.network().isSmooth();
    if (!smooth && plan.step() == 0 && problem.network().layered().isPresent()) {
      return new KinkedFlow(problem, coordinates, fidelity.tolerance(), meter).solve(disturbed(start), plan);
    }
    Optional<Joined> joined = smooth || plan.step() != 0 ? Optional.empty() : Joined.of(problem);
    if (joined.isPresent()) {
      return joined.get().solve(coordinates, fidelity.tolerance(), meter, disturbed(start), plan);
    }
    Solver solver = new Solver(coordinates, smooth ? Field.of(problem) : new KinkGuardedField(problem),
        disturbed(start),
        meter);
    if (!smooth && plan.step() != 0) {
      return solver.solveInSteps(plan, fidelity.refinement());
    }
    ErrorScale scale = new ErrorScale(problem.network());
    if (smooth) {
      // Through kinks this would move pre-activations to other sides, and steps there are short.
      disturbance.ifPresent(d -> solver.shaken(y -> d.shake(y, scale, fidelity.tolerance())));
    }
    return solver.solve(plan, fidelity.tolerance(), scale, Method.of(fidelity),
        Bends.of(problem, fidelity.tolerance()));
  }

  /** {@code w_{k+1} = w_k - step * (grad L(w_k) + decay*w_k)}. */
  public Run gradientDescent(Weights start, Schedule schedule) {
    Field field = Field.of(problem);
    return descent(start, schedule, (w, pull) -> field.pull(w, 1, pull));
  }

  /** As gradient descent, on {@code batch} samples drawn with replacement by {@code sample(n)}. */
  public Run stochasticDescent(Weights start, Schedule schedule, int batch, IntUnaryOperator sample) {
    int n = problem.data().size();
    double weight = problem.share() * n / batch;
    List<int[]> drawn = new ArrayList<>();
    Run run = descent(start, schedule, (w, pull) -> {
      int[] samples = new int[batch];
      for (int b = 0; b < batch; b++) {
        samples[b] = sample.applyAsInt(n);
        problem.addPull(w, 1, samples[b], weight, pull);
      }
      drawn.add(samples);
    });
    return run.with(drawn);
  }

  /** Adds what pulls on the weights {@code w} to {@code pull}, which is zero. */
  private interface Pulling {
    void at(double[] w, double[] pull);
  }

  private Run descent(Weights start, Schedule schedule, Pulling pulling) {
    if (!schedule.hasRoom(start.size())) {
      throw new Undefined(Reason.SIZE,
          "a descent records at most " + Plan.LARGEST / start.size() + " steps here; give fewer `frames`");
    }
    List<Frame> frames = new ArrayList<>(schedule.frames() + 1);
    Trail trail = schedule.trail();
    double[] w = disturbed(start).plain().clone();
    double[] pull = new double[w.length];
    frames.add(Frame.first(new Weights(w.clone(), 0)));
    Sides sides = Sides.of(problem);
    int known = schedule.frames() + 1;
    for (int k = 1; k <= schedule.steps(); k++) {
      meter.tick();
      if (known > frames.size() && !sides.areKnown(w)) {
        known = frames.size();
      }
      Arrays.fill(pull, 0);
      pulling.at(w, pull);
      move(w, pull, schedule, k);
      if (k % schedule.stride() == 0) {
        frames.add(new Frame(k, new Weights(w.clone(), 0), schedule.logElapsed()));
      } else {
        trail.step(k, () -> new Weights(w.clone(), 0));
      }
    }
    return Run.of(frames, trail.kept()).known(known);
  }

  private void move(double[] w, double[] pull, Schedule schedule, int k) {
    for (int i = 0; i < w.length; i++) {
      w[i] += schedule.step() * (pull[i] - schedule.decay() * w[i]);
      if (!Double.isFinite(w[i])) {
        throw new Undefined(Reason.RANGE, "the descent is not finite at step " + k);
      }
    }
    disturbance.ifPresent(d -> d.move(w));
  }
}
