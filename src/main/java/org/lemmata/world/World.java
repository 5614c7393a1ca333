package org.lemmata.world;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Subject;
import org.lemmata.flow.Fidelity;
import org.lemmata.instance.Draw;
import org.lemmata.language.Evaluator;
import org.lemmata.language.Scope;
import org.lemmata.language.Value;
import org.lemmata.measure.Arguments;
import org.lemmata.measure.Measure;
import org.lemmata.measure.Measures;
import org.lemmata.model.Dataset;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Problem;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;
import org.lemmata.source.InvalidSource;
import org.lemmata.sphere.Ascent;

/**
 * An instance at one fidelity. Definitions are evaluated when first asked for and then kept; on the rungs of the
 * schedule only what depends on the scale is evaluated anew.
 */
public final class World implements Scope {
  /** Measures that make sense for a block of weights as well. */
  private static final Set<String> PARTS = Set.of("norm", "lognorm", "inner", "overlap", "distance", "scaled");

  private final Claim claim;
  private final Draw draw;
  private final Fidelity fidelity;
  private final Parameters parameters;
  private final Problem problem;
  private final Map<String, Value> known = new HashMap<>();
  private final Map<Integer, World> rungs = new HashMap<>();
  private final World ground;
  private final Set<String> moving;

  /** @throws InvalidSource where the description of the instance makes no sense */
  public World(Claim claim, Draw draw, Fidelity fidelity, Path fixtures) {
    this.claim = claim;
    this.draw = draw;
    this.fidelity = fidelity;
    this.parameters = new Parameters(claim, draw);
    this.ground = null;
    this.moving = Set.of();
    this.problem = claim.subject().map(s -> problem(s, fixtures)).orElse(null);
    parameters.values().forEach((name, value) -> known.put(name, new Value.Number(value)));
  }

  private World(World ground, String variable, Value scale) {
    this.claim = ground.claim;
    this.draw = ground.draw;
    this.fidelity = ground.fidelity;
    this.parameters = ground.parameters;
    this.problem = ground.problem;
    this.ground = ground;
    this.moving = Dependence.on(variable, claim);
    known.put(variable, scale);
  }

  /** This world at rung {@code k} of the schedule. */
  public World rung(int k) {
    var schedule = claim.schedule().orElseThrow(() -> new Undefined("the claim has no schedule"));
    if (!rungs.containsKey(k)) {
      Value scale = new Evaluator(with("k", Value.number(k))).evaluate(schedule.value().tree());
      rungs.put(k, new World(this, schedule.variable(), scale));
    }
    return rungs.get(k);
  }

  /** Number of rungs of the schedule. */
  public int rungs() {
    return claim.schedule().map(s -> new Evaluator(this).number(s.rungs().tree()).toInt()).orElse(0);
  }

  /**
   * What the difference of the two fidelities is multiplied with to bound the error of the finer one. Steps that do not
   * see kinks have an error there that falls irregularly, hence more caution.
   */
  public double safety() {
    if (problem == null || problem.network().isSmooth()) {
      return 2;
    }
    boolean fixedSteps =
        claim.definitions().stream()
            .anyMatch(d -> d instanceof Definition.Run r && r.step().isPresent() && r.steps().isEmpty());
    return fixedSteps || !(problem.network() instanceof FeedForward) ? 20 : 2;
  }

  public Parameters parameters() {
    return parameters;
  }

  public Problem problem() {
    if (problem == null) {
      throw new Undefined("this claim has no network");
    }
    return problem;
  }

  private Problem problem(Subject subject, Path fixtures) {
    Reader reader = new Reader(parameters);
    DataMaker maker = new DataMaker(reader, draw, fixtures);
    double[][] points = maker.points(subject.data());
    Network network = new NetworkMaker(reader, draw, points[0].length).make(subject.network());
    requireOrder(subject, network, reader);
    double[][] labels = maker.labels(subject, points, network.outputs());
    if (subject.data() instanceof Subject.DrawnPoints drawn && drawn.signed()) {
      for (int i = 0; i < points.length; i++) {
        points[i] = Weights.times(labels[i][0], points[i]);
      }
    }
    try {
      var loss = subject.loss();
      return new Problem(
          network,
          new Dataset(points, labels),
          new org.lemmata.model.Loss(loss.kind(), reader.real(loss.factor()), loss.mean()));
    } catch (IllegalArgumentException error) {
      throw new InvalidSource(subject.data().place(), error.getMessage(), "data, labels and network have to fit together");
    }
  }

  private static void requireOrder(Subject subject, Network network, Reader reader) {
    subject.order().ifPresent(stated -> {
      int order = reader.whole(stated, "the order", 1, Integer.MAX_VALUE);
      if (order != network.order()) {
        throw new InvalidSource(
            stated.place(), "the network is homogeneous of order " + network.order() + ", the claim speaks of order " + order,
            "change the depth, the power or the trained layers");
      }
    });
  }

  /** The initial weights. */
  public Weights start() {
    Subject subject = claim.subject().orElseThrow();
    return new StartMaker(new Reader(parameters), draw, problem().network()).make(subject.initialisation());
  }

  /** Builds what can be built without running anything, so that a linter can see what does not fit. */
  public void rehearse() {
    if (claim.subject().isPresent()) {
      start();
    }
    Set<String> runs = Dependence.onRuns(claim);
    RunCheck runCheck = new RunCheck(new Reader(this), runs);
    for (Definition definition : claim.definitions()) {
      if (definition instanceof Definition.Run run) {
        runCheck.check(run);
      } else if (definition instanceof Definition.Given && !runs.contains(definition.name())) {
        lookup(definition.name());
      } else if (definition instanceof Definition.Ascent ascent && !runs.contains(ascent.name())) {
        starts(ascent);
      }
    }
  }

  private int starts(Definition.Ascent ascent) {
    return new Reader(this).whole(ascent.starts(), "the number of starts", 1, 10_000);
  }

  @Override
  public Value lookup(String name) {
    if (ground != null && !moving.contains(name)) {
      return ground.lookup(name);
    }
    Value value = known.get(name);
    if (value == null) {
      value = define(name);
      known.put(name, value);
    }
    return value;
  }

  private Value define(String name) {
    switch (name) {
      case "w0":
        return new Value.Point(start(), 0);
      case "X":
        return new Value.Matrix(problem().data().points(), 0);
      case "Y":
        return new Value.Matrix(problem().data().labels(), 0);
      default:
    }
    Definition definition =
        claim.definitions().stream()
            .filter(d -> d.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new Undefined("`" + name + "` is not known"));
    if (definition instanceof Definition.Let let) {
      return new Evaluator(this).evaluate(let.formula().tree());
    }
    if (definition instanceof Definition.Run run) {
      return new Value.Trajectory(
          new RunMaker(problem(), draw, fidelity, new Evaluator(this), claim.budget().evaluations()).make(run));
    }
    return point(definition);
  }

  private Value point(Definition definition) {
    if (definition instanceof Definition.LimitOf limit) {
      double[] end = ((Value.Trajectory) lookup(limit.run())).run().end().weights().values();
      return new Value.Point(Weights.of(Weights.unit(end)), 0);
    }
    if (definition instanceof Definition.Given given) {
      double[] w = new StartMaker(new Reader(this), draw, problem().network()).given(given.weights(), given.place());
      return new Value.Point(Weights.of(w), 4 * Math.ulp(Weights.norm(w)));
    }
    Definition.Ascent ascent = (Definition.Ascent) definition;
    int starts = starts(ascent);
    List<double[]> from =
        java.util.stream.IntStream.range(0, starts)
            .mapToObj(i -> draw.normals("starts:" + ascent.name(), i, problem().network().size()))
            .toList();
    double radius = new Reader(this).real(ascent.radius());
    Ascent.Best best = new Ascent(problem(), fidelity).best(from);
    return new Value.Point(Weights.of(Weights.times(radius, best.point())), 0, Optional.of(best.search()));
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    Measure measure = Measures.byName().get(function);
    if (measure == null) {
      throw new Undefined("`" + function + "` is not a measure");
    }
    for (Value argument : arguments) {
      if (argument instanceof Value.Point p && p.weights().size() != problem().network().size() && !PARTS.contains(function)) {
        throw new Undefined(function + ": these weights are only a part of the network's");
      }
    }
    try {
      return measure.measure(problem(), new Arguments(arguments));
    } catch (Undefined undefined) {
      throw new Undefined(function + ": " + undefined.getMessage());
    }
  }

  @Override
  public String toString() {
    return parameters.values() + (problem == null ? "" : ", x = " + Arrays.deepToString(problem.data().points()));
  }
}
