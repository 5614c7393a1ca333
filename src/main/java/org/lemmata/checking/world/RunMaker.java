package org.lemmata.checking.world;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Formula;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.dynamics.motion.EnclosedMotion;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Units;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Value;

/** Computes one run of an instance. */
final class RunMaker {
  static final int MOST_FRAMES = 100_000;

  /** A start is known up to less than this part of itself, or there is no tube around it. */
  private static final double MOST = 0.5;

  /** A start is one point: known up to this part of itself, as every number that describes something. */
  private static final double DESCRIBED = 1e-7;

  private static final int LARGEST_BATCH = 10_000;

  private final World world;
  private final Draw draw;
  private final Evaluator evaluator;
  /** A run lasts until a frame of another one. */
  private final Evaluator clock;
  private final Optional<Fidelity> fidelity;
  private final long evaluations;

  /** @param fidelity nothing where runs are enclosed in tubes */
  RunMaker(World world, Draw draw, Optional<Fidelity> fidelity, long evaluations) {
    this.world = world;
    this.draw = draw;
    this.evaluator = new Evaluator(world.betweenFrames()).decisive();
    this.clock = new Evaluator(world).decisive();
    this.fidelity = fidelity;
    this.evaluations = evaluations;
  }

  private Value.Point from(Definition.Run run) {
    return run.from().map(f -> evaluator.evaluate(f.tree())).orElseGet(() -> world.lookup("w0")).point();
  }

  Value.Trajectory make(Definition.Run run) {
    Value.Point from = from(run);
    Problem problem = problem(run, from);
    if (from.weights().size() != problem.network().size()) {
      throw new Undefined(Reason.MISFIT,
          "run `" + run.name() + "` starts from " + from.weights().size() + " weights, but its network has "
              + problem.network().size());
    }
    if (fidelity.isEmpty()) {
      return trajectory(run, enclosed(run, from, new EnclosedMotion(problem, new Meter(evaluations))), problem);
    }
    if (world.courses().areUsedBy(() -> from(run)) || world.courses().areUsedBy(() -> scale(run))) {
      throw new Undefined(Reason.UNCOVERED,
          "run `" + run.name()
              + "` starts where another run is known by its tube alone; its own error is not estimated");
    }
    if (from.error() > DESCRIBED * from.weights().valueNorm()) {
      throw new Undefined(Reason.UNDECIDED,
          "run `" + run.name()
              + "` starts from weights that are known less well than numbers that describe something are");
    }
    Optional<Run> disturbed = disturbed(run);
    Run made = run(run, from.weights(), new Motion(problem, fidelity.get(), new Meter(evaluations)), disturbed);
    Units units = Units.of(problem.network());
    return trajectory(run,
        disturbed.map(d -> turnsAlone(run) ? made.untilTurned(d, units) : made.until(d, units)).orElse(made), problem);
  }

  private Value.Trajectory trajectory(Definition.Run run, Run made, Problem problem) {
    return new Value.Trajectory(made, problem, run.dynamics().isDescent(), late(run),
        () -> made.course().orElseGet(() -> course(run)));
  }

  private Course course(Definition.Run run) {
    if (run.dynamics().isDescent()) {
      throw new Undefined(Reason.MISFIT, "`" + run.name() + "` is a descent: it has steps, and no times between them");
    }
    return world.courses().of(run.name());
  }

  /** Whether the direction moves without regard to the norm. */
  private static boolean turnsAlone(Definition.Run run) {
    return run.dynamics() == Definition.Dynamics.CORRELATION_FLOW && run.coordinates() == Definition.Coordinates.POLAR;
  }

  /** The same run in the world beside this one. */
  private Optional<Run> disturbed(Definition.Run run) {
    return world.companion().map(c -> c.scope().lookup(run.name()).trajectory().run());
  }

  private Problem problem(Definition.Run run, Value.Point from) {
    return run.of().isPresent() ? world.problem(run.of()) : from.owner().orElseGet(world::problem);
  }

  /** The samples that a stochastic descent draws, in their order; no more than {@code most}. */
  int[] samples(Definition.Run run, int most) {
    Value.Point from = from(run);
    int samples = problem(run, from).data().size();
    double all = (double) steps(run) * batch(run);
    return IntStream.range(0, (int) Math.min(all, most)).map(i -> sample(run, i, samples)).toArray();
  }

  private int batch(Definition.Run run) {
    int batch = run.batch().map(f -> evaluator.number(f.tree()).toInt()).orElse(1);
    if (batch < 1 || batch > LARGEST_BATCH) {
      throw new Undefined(Reason.MISFIT, "a batch has between 1 and " + LARGEST_BATCH + " samples, not " + batch);
    }
    return batch;
  }

  private int sample(Definition.Run run, int position, int samples) {
    return (int) (draw.uniforms("batches:" + run.name(), position, 1)[0] * samples);
  }

  private Run run(Definition.Run run, Weights from, Motion motion, Optional<Run> companion) {
    double logScale = Math.log(scale(run).sharp());
    if (run.dynamics() == Definition.Dynamics.GRADIENT_DESCENT) {
      return motion.gradientDescent(scaled(from, logScale), schedule(run));
    }
    if (run.dynamics() == Definition.Dynamics.STOCHASTIC_DESCENT) {
      int[] position = {0};
      return motion.stochasticDescent(scaled(from, logScale), schedule(run), batch(run),
          n -> sample(run, position[0]++, n));
    }
    Plan alone = plan(run);
    Plan plan = companion.map(alone::beside).orElse(alone);
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

  /** @throws NoTube for early flows */
  private Run enclosed(Definition.Run run, Value.Point from, EnclosedMotion motion) {
    boolean ofCorrelation = run.dynamics() == Definition.Dynamics.CORRELATION_FLOW;
    if (run.dynamics().isDescent()) {
      return enclosedDescent(run, from, motion);
    }
    if (run.dynamics() == Definition.Dynamics.EARLY_FLOW) {
      throw new NoTube(Obstacle.DYNAMICS, "");
    }
    double logScale = Math.log(scale(run).sharp());
    EnclosedMotion.Slack slack = slack(run, from, run.time());
    return switch (run.coordinates()) {
      case POLAR -> motion.polarFlow(scaled(from.weights(), logScale), slack, ofCorrelation, plan(run));
      case SCALED -> motion.flow(from.weights(), slack, logScale, ofCorrelation, plan(run));
      case PLAIN -> motion.flow(scaled(from.weights(), logScale), slack.scaled(), 0, ofCorrelation, plan(run));
    };
  }

  private Run enclosedDescent(Definition.Run run, Value.Point from, EnclosedMotion motion) {
    Problem problem = motion.problem();
    int samples = problem.data().size();
    int batch = batch(run);
    Weights start = scaled(from.weights(), Math.log(scale(run).sharp()));
    boolean isStochastic = run.dynamics() == Definition.Dynamics.STOCHASTIC_DESCENT;
    int[] drawn = isStochastic ? samples(run, Integer.MAX_VALUE) : new int[0];
    Run made = motion.descent(start, slack(run, from, run.step()).scaled(), schedule(run),
        k -> {
          double[] shares = new double[samples];
          for (int b = k * batch; isStochastic && b < (k + 1) * batch; b++) {
            shares[drawn[b]]++;
          }
          double share = isStochastic ? problem.share() * samples / batch : problem.share();
          Arrays.setAll(shares, i -> isStochastic ? share * shares[i] : share);
          return shares;
        });
    return isStochastic
        ? made.with(IntStream.range(0, steps(run)).mapToObj(k -> Arrays.copyOfRange(drawn, k * batch, (k + 1) * batch))
            .toList())
        : made;
  }

  private EnclosedMotion.Slack slack(Definition.Run run, Value.Point from, Optional<Formula> length) {
    double start = from.error() == 0 ? 0 : Roundoff.above(from.error() / from.weights().valueNorm());
    if (!(start < MOST)) {
      throw new NoTube(Obstacle.WIDE, "");
    }
    return new EnclosedMotion.Slack(
        start, slack(scale(run)), slack(clock.number(length.orElseThrow().tree())),
        slack(evaluator.number(run.decay().tree())));
  }

  /** What a number is known up to, as a part of itself. */
  private static double slack(Interval number) {
    return number.isExact() ? 0 : Roundoff.above(number.error() / Math.abs(number.middle()));
  }

  private Interval scale(Definition.Run run) {
    Interval scale = evaluator.number(run.scale().tree());
    if (scale.lo() <= 0) {
      throw new Undefined(Reason.MISFIT, "the scale of run `" + run.name() + "` is not positive");
    }
    return scale;
  }

  private Plan plan(Definition.Run run) {
    int frames = clock.number(run.frames().tree()).toInt();
    if (frames < 1 || frames > MOST_FRAMES) {
      throw new Undefined(Reason.MISFIT, "a run records between 1 and " + MOST_FRAMES + " frames");
    }
    return new Plan(length(run.time().orElseThrow()), frames, run.step().map(this::real).orElse(0.0), real(run.decay()),
        run.settle().map(this::real).orElse(0.0));
  }

  private static Weights scaled(Weights w, double logScale) {
    return logScale == 0 ? w : new Weights(w.values(), w.logScale() + logScale);
  }

  private Schedule schedule(Definition.Run run) {
    return new Schedule(real(run.step().orElseThrow()), steps(run), clock.number(run.frames().tree()).toInt(),
        real(run.decay()));
  }

  private int steps(Definition.Run run) {
    return clock.number(run.steps().orElseThrow().tree()).toInt();
  }

  private double length(Formula formula) {
    return clock.number(formula.tree()).sharp();
  }

  /** What the length of a flow is known up to, as a part of itself; a proof does not take it for the middle. */
  private double late(Definition.Run run) {
    return fidelity.isPresent() ? 0 : run.time().map(f -> slack(clock.number(f.tree()))).orElse(0.0);
  }

  private double real(Formula formula) {
    return evaluator.number(formula.tree()).sharp();
  }
}
