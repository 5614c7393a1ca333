package org.lemmata.checking.world;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Subject;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Measures;

/**
 * An instance at one fidelity. Definitions are evaluated when first asked for and then kept; on the rungs of the
 * schedule only what depends on the scale is evaluated anew.
 */
public final class World implements Scope {
  /** Measures that make sense for a block of weights as well. */
  private static final Set<String> PARTS = Set.of("norm", "lognorm", "inner", "overlap", "distance", "scaled",
      "combine", "join", "under", "unit");

  /** The name of the claim's own problem. */
  public static final String OWN = "own";

  private final Claim claim;
  private final Draw draw;
  private final Optional<Fidelity> fidelity;
  private final Parameters parameters;
  private final ProblemMaker problems;
  private final Optional<Problem> problem;
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, NoTube> lacking = new HashMap<>();
  private final Map<Integer, World> rungs = new HashMap<>();
  private final Optional<World> ground;
  private Optional<World> companion = Optional.empty();
  private Optional<BetweenFrames> between = Optional.empty();
  private final Courses courses;
  private final Set<String> moving;

  /** @throws InvalidSource where the description of the instance makes no sense */
  public World(Claim claim, Draw draw, Fidelity fidelity, Fixtures fixtures) {
    this(claim, draw, Optional.of(fidelity), fixtures);
  }

  /** The instance by enclosures alone: what would have an estimated error has no value. */
  public static World enclosed(Claim claim, Draw draw, Fixtures fixtures) {
    return new World(claim, draw, Optional.empty(), fixtures);
  }

  private World(Claim claim, Draw draw, Optional<Fidelity> fidelity, Fixtures fixtures) {
    this.claim = claim;
    this.draw = draw;
    this.fidelity = fidelity;
    this.parameters = new Parameters(claim, draw);
    this.ground = Optional.empty();
    this.moving = Set.of();
    this.problems = new ProblemMaker(draw, fixtures, fidelity.isEmpty());
    this.courses = new Courses(() -> World.enclosed(claim, draw, fixtures));
    this.problem = claim.subject().map(s -> problems.own(s, parameters));
    parameters.values().forEach((name, value) -> known.put(name, new Value.Number(value)));
  }

  /** Conditions in this world are decided beside those of {@code coarse}, the same instance at less fidelity. */
  public World beside(World coarse) {
    companion = Optional.of(coarse);
    courses.serve(coarse.courses);
    return this;
  }

  @Override
  public Optional<Companion> companion() {
    return companion.map(c -> new Companion(c, safety()));
  }

  private World(World ground, int k, String variable, Value scale) {
    this.claim = ground.claim;
    this.draw = ground.draw;
    this.fidelity = ground.fidelity;
    this.parameters = ground.parameters;
    this.problems = ground.problems;
    this.problem = ground.problem;
    this.ground = Optional.of(ground);
    this.moving = Dependence.on(variable, claim);
    this.courses = new Courses(() -> ground.courses.tubes().rung(k));
    known.put(variable, scale);
  }

  /** This world at rung {@code k} of the schedule. */
  public World rung(int k) {
    var schedule = claim.schedule().orElseThrow(() -> new Undefined(Reason.MISFIT, "the claim has no schedule"));
    if (!rungs.containsKey(k)) {
      Value scale = new Evaluator(betweenFrames().with("k", Value.number(k))).decisive()
          .evaluate(schedule.value().tree());
      World rung = new World(this, k, schedule.variable(), scale);
      companion.ifPresent(coarse -> rung.beside(coarse.rung(k)));
      rungs.put(k, rung);
    }
    return Objects.requireNonNull(rungs.get(k));
  }

  /** What the variable of the schedule is on this rung. */
  public Interval scale() {
    return new Evaluator(this).number(new Expression.Name(claim.schedule().orElseThrow().variable()));
  }

  /** Number of rungs of the schedule. */
  public int rungs() {
    return claim.schedule().map(s -> new Evaluator(this).number(s.rungs().tree()).toInt()).orElse(0);
  }

  /** What a difference of fidelities is multiplied with: more where steps do not see kinks, and err irregularly. */
  public double safety() {
    if (problem.isEmpty() || problem.get().network().isSmooth()) {
      return 2;
    }
    boolean fixedSteps = claim.definitions().stream()
        .flatMap(d -> d.asRun().stream())
        .anyMatch(r -> r.step().isPresent() && r.steps().isEmpty());
    return fixedSteps || problem.get().network().layered().isEmpty() ? 20 : 2;
  }

  public Claim claim() {
    return claim;
  }

  public Parameters parameters() {
    return parameters;
  }

  public Problem problem() {
    return problem.orElseThrow(() -> new Undefined(Reason.MISFIT, "this claim has no network"));
  }

  /** The initial weights. */
  public Weights start() {
    return written().weights();
  }

  private Value.Point written() {
    Subject subject = claim.subject().orElseThrow();
    return new StartMaker(new Reader(parameters), draw, problem().network()).make(subject.initialisation());
  }

  /** This world as conclusions see it: times that are read off frames are known up to the frame before. */
  public BetweenFrames betweenFrames() {
    if (between.isEmpty()) {
      between = companion.map(c -> c.betweenFrames().finer(this)).or(() -> Optional.of(BetweenFrames.of(this)));
    }
    return between.get();
  }

  Courses courses() {
    return courses;
  }

  @Override
  public Scope atAllTimes() {
    courses.use();
    return new AllTimes(this);
  }

  /** The samples that a stochastic descent draws, in their order; no more than {@code most}. */
  public int[] samples(Definition.Run run, int most) {
    return new RunMaker(this, draw, fidelity, claim.budget().evaluations()).samples(run, most);
  }

  @Override
  public Value lookup(String name) {
    if (ground.isPresent() && !moving.contains(name)) {
      Value value = ground.get().lookup(name);
      courses.asked(name, ground.get().courses);
      return value;
    }
    NoTube none = lacking.get(name);
    if (none != null) {
      throw none;
    }
    Value value = known.get(name);
    if (value == null) {
      value = courses.define(name, () -> defined(name));
      known.put(name, value);
    }
    courses.asked(name);
    return value;
  }

  /** What has no tube is not looked for again. */
  private Value defined(String name) {
    try {
      return define(name);
    } catch (NoTube none) {
      lacking.put(name, none);
      throw none;
    }
  }

  private Value define(String name) {
    switch (name) {
      case "w0":
        return written().of(problem());
      case "X":
        return new Value.Matrix(problem().data().points(), 0);
      case "Y":
        return new Value.Matrix(problem().data().labels(), 0);
      case OWN:
        return new Value.Setting(problem());
      default:
    }
    Definition definition = definition(name);
    PointMaker points = new PointMaker(draw, fidelity, betweenFrames());
    return definition.cases(
        let -> new Evaluator(this).decisive().evaluate(let.formula().tree()),
        run -> new RunMaker(this, draw, fidelity, claim.budget().evaluations()).make(run),
        limit -> points.limit(lookup(limit.run()).trajectory()),
        given -> points.given(given, problem(given.of())),
        entrywise -> points.entrywise(entrywise, problem(entrywise.of())),
        drawn -> points.drawn(drawn, problem(drawn.of())),
        ascent -> points.highest(ascent, problem(ascent.of())),
        other -> new Value.Setting(problems.other(other, claim.subject().orElseThrow(), problem(),
            betweenFrames())));
  }

  Definition definition(String name) {
    return claim.definitions().stream().filter(d -> d.name().equals(name)).findFirst()
        .orElseThrow(() -> new Undefined(Reason.MISFIT, "`" + name + "` is not known"));
  }

  /** A problem by its name; the claim's own where there is none. */
  Problem problem(Optional<String> name) {
    return name.map(n -> lookup(n).problem()).orElseGet(this::problem);
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    return call(function, arguments, Optional.empty());
  }

  @Override
  public Value call(String function, List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
    Measure measure = Measures.byName().get(function);
    if (measure == null) {
      throw new Undefined(Reason.MISFIT, "`" + function + "` is not a measure");
    }
    Problem problem = owner(arguments);
    if (!PARTS.contains(function) && hasPart(arguments, problem)) {
      throw new Undefined(Reason.MISFIT, function + ": these weights are only a part of the network's");
    }
    boolean isOnCourse = arguments.stream().anyMatch(a -> a.asPoint().filter(Value.Point::onCourse).isPresent());
    if (fidelity.isEmpty() || isOnCourse || Courses.areVague(arguments)) {
      requireEnclosure(measure, problem, arguments, () -> isOnCourse || Courses.hideErrors(arguments, besides));
    }
    try {
      Optional<Arguments.Beside> beside = besides.filter(b -> measure.counts())
          .map(b -> new Arguments.Beside(new Arguments(b.get()), safety()));
      Value value = besides.filter(b -> measure.bends() != Measure.Bend.NOWHERE)
          .map(b -> measure.measure(problem, new Arguments(wider(arguments, b.get()))))
          .filter(wide -> measure.bends() == Measure.Bend.ANYWHERE || mayBeZero(wide.interval()))
          .orElseGet(() -> measure.measure(problem, new Arguments(arguments, beside)));
      return value.asPoint().<Value>map(p -> owned(isOnCourse ? p.courseBound() : p, problem)).orElse(value);
    } catch (Undefined undefined) {
      throw undefined.in(function);
    }
  }

  private static boolean mayBeZero(Interval value) {
    return value.lo() <= 0 && value.hi() >= 0;
  }

  private List<Value> wider(List<Value> arguments, List<Value> besides) {
    return IntStream.range(0, arguments.size())
        .mapToObj(i -> Value.beside(arguments.get(i), besides.get(i), safety())).toList();
  }

  private Value.Point owned(Value.Point point, Problem problem) {
    if (point.onCourse()) {
      courses.use();
    }
    return point.owner().isEmpty() && point.weights().size() == problem.network().size() ? point.of(problem) : point;
  }

  /** An estimate sees an error where two fidelities differ, which they do not on a course. */
  private void requireEnclosure(Measure measure, Problem problem, List<Value> arguments, BooleanSupplier hidesErrors) {
    if (!measure.isEstimate(problem, new Arguments(arguments))) {
      return;
    }
    String name = measure.signature().name();
    if (fidelity.isEmpty()) {
      throw new NoTube(Obstacle.ESTIMATE, ": " + name);
    }
    if (hidesErrors.getAsBoolean()) {
      throw new Undefined(Reason.UNCOVERED,
          "`" + name + "` has an estimated error, in which that of these weights does not show");
    }
  }

  /** The problem that the first argument which belongs to one belongs to. */
  private Problem owner(List<Value> arguments) {
    for (Value argument : arguments) {
      Optional<Problem> owner = argument.owner();
      if (owner.isPresent()) {
        return owner.get();
      }
    }
    return problem();
  }

  private static boolean hasPart(List<Value> arguments, Problem problem) {
    for (Value argument : arguments) {
      Optional<Value.Point> point = argument.asPoint();
      if (point.isPresent() && point.get().weights().size() != problem.network().size()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return parameters.values() + problem.map(p -> ", x = " + Arrays.deepToString(p.data().points())).orElse("");
  }
}
