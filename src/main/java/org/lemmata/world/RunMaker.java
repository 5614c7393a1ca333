package org.lemmata.world;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lemmata.claim.Definition;
import org.lemmata.expression.Formula;
import org.lemmata.flow.Fidelity;
import org.lemmata.flow.Meter;
import org.lemmata.flow.Plan;
import org.lemmata.flow.Run;
import org.lemmata.instance.Draw;
import org.lemmata.language.Evaluator;
import org.lemmata.language.Value;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.motion.Motion;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/** Computes one run of an instance. */
final class RunMaker {
  static final int MOST_FRAMES = 100_000;

  /** Computed without a tolerance, so that only rounding is left to estimate. */
  private static final Set<Definition.Dynamics> EXACT =
      EnumSet.of(
          Definition.Dynamics.EARLY_FLOW, Definition.Dynamics.GRADIENT_DESCENT, Definition.Dynamics.STOCHASTIC_DESCENT);

  private static final int LARGEST_BATCH = 10_000;

  private final World world;
  private final Draw draw;
  private final Evaluator evaluator;
  private final Fidelity fidelity;
  private final long evaluations;

  RunMaker(World world, Draw draw, Fidelity fidelity, long evaluations) {
    this.world = world;
    this.draw = draw;
    this.evaluator = new Evaluator(world);
    this.fidelity = fidelity;
    this.evaluations = evaluations;
  }

  Value.Trajectory make(Definition.Run run) {
    Value.Point from = (Value.Point) run.from().map(f -> evaluator.evaluate(f.tree())).orElseGet(() -> world.lookup("w0"));
    Problem problem = run.of().isPresent() ? world.problem(run.of()) : from.problem().orElseGet(world::problem);
    if (from.weights().size() != problem.network().size()) {
      throw new Undefined("run `" + run.name() + "` starts from " + from.weights().size() + " weights, but its network has "
          + problem.network().size());
    }
    return new Value.Trajectory(run(run, from.weights(), new Motion(problem, fidelity, new Meter(evaluations))), problem);
  }

  private Run run(Definition.Run run, Weights from, Motion motion) {
    Interval scale = evaluator.number(run.scale().tree());
    if (scale.lo() <= 0) {
      throw new Undefined("the scale of run `" + run.name() + "` is not positive");
    }
    double logScale = Math.log(scale.middle());
    if (EXACT.contains(run.dynamics())) {
      from = fidelity == Fidelity.COARSE ? nudged(from) : from;
    }
    double decay = real(run.decay());
    if (run.dynamics() == Definition.Dynamics.GRADIENT_DESCENT) {
      return motion.gradientDescent(scaled(from, logScale), need(run.step()), (int) need(run.steps()), decay);
    }
    if (run.dynamics() == Definition.Dynamics.STOCHASTIC_DESCENT) {
      int[] position = {0};
      int batch = run.batch().map(f -> evaluator.number(f.tree()).toInt()).orElse(1);
      if (batch < 1 || batch > LARGEST_BATCH) {
        throw new Undefined("a batch has between 1 and " + LARGEST_BATCH + " samples, not " + batch);
      }
      return motion.stochasticDescent(
          scaled(from, logScale), need(run.step()), (int) need(run.steps()), decay, batch,
          n -> (int) (draw.uniforms("batches:" + run.name(), position[0]++, 1)[0] * n));
    }
    int frames = evaluator.number(run.frames().tree()).toInt();
    if (frames < 1 || frames > MOST_FRAMES) {
      throw new Undefined("a run records between 1 and " + MOST_FRAMES + " frames");
    }
    double step = run.step().map(this::real).orElse(0.0);
    double settle = run.settle().map(this::real).orElse(0.0);
    Plan plan = new Plan(need(run.time()), frames, step, decay, settle);
    if (run.dynamics() == Definition.Dynamics.EARLY_FLOW) {
      return motion.earlyFlow(from, plan);
    }
    boolean ofCorrelation = run.dynamics() == Definition.Dynamics.CORRELATION_FLOW;
    return switch (run.coordinates()) {
      case POLAR -> motion.polarFlow(scaled(from, logScale), ofCorrelation, plan);
      case SCALED -> motion.flow(from, logScale, ofCorrelation, plan);
      case PLAIN -> motion.flow(scaled(from, logScale), 0, ofCorrelation, plan);
    };
  }

  /** The same weights, off in their last bits: a motion from here shows how it amplifies rounding. */
  private static Weights nudged(Weights w) {
    double[] values = w.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= 1 + (i % 2 == 0 ? 0x1p-50 : -0x1p-50);
    }
    return new Weights(values, w.logScale());
  }

  private static Weights scaled(Weights w, double logScale) {
    return logScale == 0 ? w : new Weights(w.values(), w.logScale() + logScale);
  }

  private double need(Optional<Formula> formula) {
    return real(formula.orElseThrow());
  }

  private double real(Formula formula) {
    return evaluator.number(formula.tree()).middle();
  }
}
