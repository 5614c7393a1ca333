package org.lemmata.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Domain;
import org.lemmata.verify.claim.OwnFunctions;
import org.lemmata.verify.claim.Parameter;
import org.lemmata.verify.claim.Point;
import org.lemmata.verify.claim.Route;
import org.lemmata.verify.claim.Schedule;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Value;
import org.lemmata.verify.network.Budget;
import org.lemmata.verify.network.Linear;
import org.lemmata.verify.network.Matrix;
import org.lemmata.verify.network.Measured;
import org.lemmata.verify.network.Measures;
import org.lemmata.verify.network.Motion;
import org.lemmata.verify.network.Problem;
import org.lemmata.verify.network.Run;
import org.lemmata.verify.network.Weights;

/** One instance, derived from the claim file and the seed anew, at one fidelity. */
final class World implements Eval.Scope {
  private static final double ROUNDING = 1e-11;
  private static final double KKT = 1e-8;
  private static final Motion.Fidelity ROUGH = new Motion.Fidelity(1e-6, 1e-3, 0, 40_000);

  private final Certificate.Instance instance;
  private final Motion.Fidelity fidelity;
  private final Budget budget;
  private final Random nudges;
  private final Map<String, Value> known = new HashMap<>();
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<Integer, World> rungs = new HashMap<>();
  private final Eval eval = new Eval(this);
  private final Subject subject;
  private final Optional<World> ground;
  private Optional<Problem> own = Optional.empty();

  /** Names of points that were taken from the certificate without deriving them. */
  private final Set<String> taken;

  private final Map<String, Boolean> supported = new HashMap<>();

  World(Setting setting, Certificate.Instance instance, Motion.Fidelity fidelity, Origin origin) {
    this.instance = instance;
    this.fidelity = fidelity;
    this.budget = setting.budget();
    this.nudges = new Random(new Oracle(setting.certificate().digest()).bits(Long.SIZE).longValue());
    this.taken = new HashSet<>();
    this.ground = Optional.empty();
    Set<String> fresh = new HashSet<>();
    List<Conclusion.Probability> chances = setting.claim().conclusions().stream()
        .filter(Conclusion.Probability.class::isInstance).map(Conclusion.Probability.class::cast).toList();
    chances.stream().map(Conclusion.Probability::over).filter(over -> !over.isEmpty()).forEach(over -> {
      fresh.clear();
      fresh.addAll(over);
    });
    Certificate certificate = setting.certificate();
    subject = new Subject(setting.claim(), setting.fixtures(),
        new Draws(certificate.need("claim"), certificate.need("seed"), instance, fresh, origin), eval);
    int[] position = {0};
    subject.claim().parameters().forEach((name, parameter) -> known.put(name, parameter.read(new Parameter.Cases<>() {
      @Override
      public Num fixed(Parameter.Fixed fixed) {
        return eval.number(fixed.formula());
      }

      @Override
      public Num drawn(Parameter.Drawn drawn) {
        return parameter(name, drawn, position[0]++, origin, chances.isEmpty());
      }
    })));
    if (subject.claim().own().network().isPresent()) {
      derive(subject.own(), origin);
    }
  }

  /** The claim's own problem and start, which have to be those that are written. */
  private void derive(Problem exact, Origin origin) {
    double[][] start = {Linear.times(subject.real(subject.claim().scale()),
        subject.claim().start().read(new Origins(subject, exact)))};
    if (origin != Origin.BESIDE && instance.isGiven()) {
      agree("x", instance.written().x(), exact.x());
      agree("y", instance.written().y(), exact.y());
      agree("w0", instance.written().w0(), start);
    }
    known.put("X", new Matrix(exact.x()));
    known.put("Y", new Matrix(exact.y()));
    Problem nudged = exact.with(nudged(exact.x()), nudged(exact.y()));
    known.put("w0", Weights.of(nudged, nudged(exact.merged(start[0]))));
    known.put("own", nudged);
    own = Optional.of(nudged);
  }

  /** At rung {@code k} of the schedule. */
  private World(World ground, int k) {
    this.ground = Optional.of(ground);
    instance = ground.instance;
    budget = ground.budget;
    nudges = ground.nudges;
    subject = new Subject(ground.subject.claim(), ground.subject.fixtures(), ground.subject.draws(), eval);
    fidelity = ground.fidelity;
    taken = ground.taken;
    own = ground.own;
    Schedule schedule = schedule();
    known.put(schedule.variable(), ground.eval.with("k", Num.whole(k)).number(schedule.value()));
  }

  World rung(int k) {
    return rungs.computeIfAbsent(k, rung -> new World(this, rung));
  }

  Schedule schedule() {
    return subject.claim().schedule().orElseThrow(() -> new NotCovered("scales without a schedule"));
  }

  /** The number of rungs of the schedule. */
  int rungs() {
    return subject.whole(schedule().rungs());
  }

  boolean speaksOfScale(String formula) {
    return subject.claim().speaksOfScale(formula);
  }

  Eval eval() {
    return eval;
  }

  /** Whether a point was used that the certificate gives, and that own ascents from the same starts do not support. */
  boolean takesPoints() {
    return !taken.stream().allMatch(name -> supported.computeIfAbsent(name, this::isSupported));
  }

  /**
   * Whether a point that is defined as the best of some ascents is a KKT point, and as high as where own ascents end,
   * of which at least half can be followed.
   */
  private boolean isSupported(String name) {
    try {
      return support(name);
    } catch (NotCovered unknown) {
      return false;
    }
  }

  private boolean support(String name) {
    Point.Highest highest = Optional.ofNullable(subject.claim().points().get(name)).flatMap(Point::asHighest)
        .orElseThrow(() -> new NotCovered("the point " + name));
    Weights found = Measured.of(named(name)).weights();
    Problem p = found.problem();
    int starts = subject.whole(highest.starts());
    List<Double> ends = IntStream.range(0, starts)
        .mapToObj(i -> ascent(p, subject.draws().normals("starts:" + name, i, p.size()))).flatMap(Optional::stream)
        .toList();
    double best = ends.stream().reduce(0.0, Math::max);
    double height = p.correlation(found.unit().v());
    double radius = subject.real(highest.radius());
    return 2 * ends.size() >= starts && height >= best * (1 - ROUGH.tolerance())
        && found.residual() <= KKT * height
        && Math.abs(Linear.norm(found.v()) - radius) <= ROUNDING * radius;
  }

  /** The correlation at the end of an ascent, if it can be followed. */
  private Optional<Double> ascent(Problem p, double[] start) {
    try {
      Run ascent = new Motion(p, true, true, 0, 0, ROUGH, budget).flow(start, 100 / p.reach(), 20, 1e-6 * p.reach());
      return Optional.of(p.correlation(ascent.end().v()));
    } catch (NotCovered beyond) {
      return Optional.empty();
    }
  }

  private Num parameter(String name, Parameter.Drawn drawn, int position, Origin origin, boolean hasEdges) {
    Domain domain = new Domain(drawn.law(), drawn.values().stream().map(eval::number).toList());
    Optional<Num> given = Optional.ofNullable(instance.parameters().get(name));
    Optional<Num> own = origin == Origin.SAMPLED
        ? Optional.of(subject.draws().parameter(domain, position, hasEdges))
        : given;
    return own.filter(domain::contains)
        .filter(value -> !instance.isGiven() || given.filter(g -> g.compareTo(value) == 0).isPresent())
        .orElseThrow(() -> new Rejected(
            "the parameter " + name + " is missing, outside its domain, or not the one that claim and seed give"));
  }

  /** Whether a flow was integrated roughly, so that another margin does not contradict it. */
  boolean isRough() {
    return runs.values().stream().anyMatch(Run::isRough)
        || rungs.values().stream().anyMatch(World::isRough);
  }

  /**
   * Whether a run went another way in another computation of the same instance: after a fold over its frames this would
   * not be seen.
   */
  boolean parts(World other) {
    return runs.entrySet().stream()
        .anyMatch(e -> other.runs.containsKey(e.getKey()) && e.getValue().parts(other.runs.get(e.getKey())))
        || rungs.entrySet().stream()
            .anyMatch(e -> other.rungs.containsKey(e.getKey()) && e.getValue().parts(other.rungs.get(e.getKey())));
  }

  @Override
  public Value named(String name) {
    Value value = known.get(name);
    if (value == null) {
      value = define(name);
      known.put(name, value);
    }
    return value;
  }

  private Value define(String name) {
    return ground.filter(world -> !speaksOfScale(name)).map(world -> world.named(name))
        .orElseGet(() -> defineHere(name));
  }

  private Value defineHere(String name) {
    Claim claim = subject.claim();
    return Stream.<Optional<Value>>of(
        Optional.ofNullable(claim.lets().get(name)).map(formula -> eval.value(Term.parse(formula))),
        Optional.ofNullable(claim.problems().get(name)).map(task -> subject.other(name, own())),
        Optional.ofNullable(claim.runs().get(name)).map(route -> kept(name, run(name, route))),
        Optional.ofNullable(claim.points().get(name)).map(point -> point.read(new Places(name))))
        .flatMap(Optional::stream).findFirst().orElseThrow(() -> new NotCovered("the name " + name));
  }

  private Run kept(String name, Run run) {
    runs.put(name, run);
    return run;
  }

  private Problem own() {
    return own.orElseThrow(() -> new NotCovered("a claim without a network"));
  }

  private Problem problem(Optional<String> of) {
    return of.map(name -> Measured.of(named(name)).asProblem()).orElseGet(this::own);
  }

  /** Points of each form. */
  private final class Places implements Point.Cases<Weights> {
    private final String name;

    Places(String name) {
      this.name = name;
    }

    @Override
    public Weights limit(Point.Limit limit) {
      return with(name, Measured.of(named(limit.run())).run().end().unit());
    }

    @Override
    public Weights drawn(Point.Drawn drawn) {
      Problem p = problem(drawn.of());
      double[] z = subject.draws().normals("initialisation:" + name, 0, p.size());
      return Weights.of(p, nudged(p.merged(drawn.isOnSphere() ? Linear.unit(z) : z)));
    }

    @Override
    public Weights written(Point.Written written) {
      Problem p = problem(written.of());
      return Weights.of(p, nudged(written.weights().read(new Origins(subject, p))));
    }

    @Override
    public Weights highest(Point.Highest highest) {
      return taken(name, problem(highest.of()));
    }
  }

  private Weights taken(String name, Problem p) {
    double[] given = Optional.ofNullable(instance.points().get(name)).filter(point -> point.length == p.size())
        .orElseThrow(() -> new NotCovered("the point " + name));
    taken.add(name);
    return with(name, Weights.of(p, p.merged(given)));
  }

  private Weights with(String name, Weights w) {
    Map<String, Double> multipliers = instance.kinks().getOrDefault(name, Map.of());
    if (w.problem().isSum() && !multipliers.isEmpty()) {
      throw new NotCovered("kinks of a sum of networks");
    }
    return new Weights(w.problem(), w.v(), w.logScale(), multipliers);
  }

  private Run run(String name, Route route) {
    Weights from = Measured.of(eval.value(Term.parse(route.from()))).weights();
    Problem p = route.of().map(of -> Measured.of(named(of)).asProblem()).orElseGet(from::problem);
    Courses.Start start = new Courses.Start(from, p, subject.real(route.scale()), subject.real(route.decay()));
    return route.course().read(new Courses(subject, name, start, fidelity, budget));
  }

  @Override
  public Value measured(String measure, List<Value> a) {
    if (OwnFunctions.isOne(measure)) {
      return new OwnFunctions(subject.claim().lets()).value(measure, a, eval);
    }
    Optional<Problem> first = a.stream().flatMap(Measured::problemOf).findFirst();
    return new Measures(first.or(() -> own), a).of(measure);
  }

  /** Moved in the last bits. */
  private double[] nudged(double[] v) {
    return fidelity.nudge() == 0
        ? v
        : Arrays.stream(v)
            .map(a -> a * (1 + fidelity.nudge() * (nudges.nextBoolean() ? 1 : -1) * (1 + nudges.nextDouble()) / 2))
            .toArray();
  }

  private double[][] nudged(double[][] m) {
    return Arrays.stream(m).map(this::nudged).toArray(double[][]::new);
  }

  /** What is written must be what was derived; only the latter is used. */
  private static void agree(String what, List<double[]> written, double[][] derived) {
    boolean same = written.size() == derived.length;
    for (int i = 0; same && i < derived.length; i++) {
      same = written.get(i).length == derived[i].length
          && Linear.norm(Linear.combine(1, written.get(i), -1, derived[i])) <= ROUNDING * Linear.norm(derived[i]);
    }
    if (!same) {
      throw new Rejected("the numbers " + what + " are not those that claim and seed give");
    }
  }
}
