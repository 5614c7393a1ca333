package org.lemmata.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.lemmata.verify.formula.Course;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
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
  private static final Motion.Fidelity ROUGH = new Motion.Fidelity(1e-6, 1e-3, 0, 10_000);

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
    List<Section> chances = setting.claim().sections("conclude").stream().filter(c -> c.has("probability")).toList();
    chances.forEach(c -> {
      List<String> over = c.texts("over");
      if (!over.isEmpty()) {
        fresh.clear();
        fresh.addAll(over);
      }
    });
    Certificate certificate = setting.certificate();
    subject = new Subject(setting.claim(), setting.fixtures(),
        new Draws(certificate.need("claim"), certificate.need("seed"), instance, fresh, origin), eval);
    int[] position = {0};
    subject.section("parameters").entries().forEach((name, domain) -> known.put(
        name,
        domain instanceof Node.Text formula
            ? eval.number(formula.text())
            : parameter(name, domain.section(), position[0]++, origin, chances.isEmpty())));
    if (subject.claim().has("network")) {
      derive(subject.own(), origin);
    }
  }

  /** The claim's own problem and start, which have to be those that are written. */
  private void derive(Problem exact, Origin origin) {
    double[][] start = {subject.start(exact)};
    if (origin != Origin.BESIDE && instance.isGiven()) {
      agree("x", instance.written().x(), exact.x());
      agree("y", instance.written().y(), exact.y());
      agree("w0", instance.written().w0(), start);
    }
    known.put("X", new Matrix(exact.x()));
    known.put("Y", new Matrix(exact.y()));
    Problem nudged = exact.with(nudged(exact.x()), nudged(exact.y()));
    known.put("w0", Weights.of(nudged, nudged(start[0])));
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
    Section schedule = subject.section("schedule");
    known.put(schedule.text("variable"), ground.eval.with("k", Num.whole(k)).number(schedule.text("value")));
  }

  World rung(int k) {
    return rungs.computeIfAbsent(k, rung -> new World(this, rung));
  }

  Section schedule() {
    return subject.section("schedule");
  }

  /** The number of rungs of the schedule. */
  int rungs() {
    return eval.number(subject.section("schedule").text("rungs")).toInt();
  }

  boolean speaksOfScale(String formula) {
    return subject.claim().has("schedule") && moves(formula, new HashSet<>());
  }

  Eval eval() {
    return eval;
  }

  /** Whether a point was used that the certificate gives, and that own ascents from the same starts do not support. */
  boolean takesPoints() {
    return !taken.stream().allMatch(name -> supported.computeIfAbsent(name, this::isSupported));
  }

  /**
   * Whether a point that is defined as the best of some ascents is a KKT point, and as high as where own ascents end.
   */
  private boolean isSupported(String name) {
    try {
      return support(name);
    } catch (NotCovered unknown) {
      return false;
    }
  }

  private boolean support(String name) {
    Section f = subject.section("points").section(name);
    Weights found = Measured.of(named(name)).weights();
    Problem p = found.problem();
    double best = 0;
    for (int i = 0; i < subject.whole(f, "starts", "12"); i++) {
      double[] start = subject.draws().normals("starts:" + name, i, p.size());
      Run ascent = new Motion(p, true, true, 0, 0, ROUGH, budget).flow(start, 100 / Linear.norm(Linear.flat(p.y())), 20,
          1e-6);
      best = Math.max(best, p.correlation(ascent.end().v()));
    }
    double radius = subject.real(f, "radius", "1");
    return p.correlation(found.unit().v()) >= best * (1 - ROUGH.tolerance()) && found.residual() <= KKT
        && Math.abs(Linear.norm(found.v()) - radius) <= ROUNDING * radius;
  }

  private Num parameter(String name, Section f, int position, Origin origin, boolean hasEdges) {
    String law = f.keys().iterator().next();
    Domain domain = new Domain(Domain.Law.of(law), f.texts(law).stream().map(eval::number).toList());
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
    return ground.filter(world -> !moves(name, new HashSet<>())).map(world -> world.named(name))
        .orElseGet(() -> defineHere(name));
  }

  private Value defineHere(String name) {
    String section = section(name);
    Section all = subject.section(section);
    return switch (section) {
      case "let" -> eval.value(Term.parse(all.text(name)));
      case "problems" -> subject.other(name, all.section(name), own());
      case "runs" -> kept(name, run(name, all.section(name)));
      case "points" -> point(name, all.section(name));
      default -> throw new NotCovered("the name " + name);
    };
  }

  private Run kept(String name, Run run) {
    runs.put(name, run);
    return run;
  }

  private Problem own() {
    return own.orElseThrow(() -> new NotCovered("a claim without a network"));
  }

  /** Where a name is defined; empty where it is not. */
  private String section(String name) {
    return List.of("let", "problems", "runs", "points").stream().filter(s -> subject.section(s).has(name)).findFirst()
        .orElse("");
  }

  /** Whether a definition may depend on the scale, by the words in it. */
  private boolean moves(String name, Set<String> seen) {
    String variable = subject.section("schedule").text("variable");
    String body = new OwnFunctions(subject.section("let")).body(name).orElse("");
    String text = name + " " + body + " " + subject.section(section(name)).find(name).map(Node::plain).orElse("");
    return seen.add(name)
        && Arrays.stream(text.split("\\W+")).anyMatch(word -> word.equals(variable) || moves(word, seen));
  }

  private Weights point(String name, Section f) {
    if (f.has("limit")) {
      return with(name, Measured.of(named(f.text("limit"))).run().end().unit());
    }
    Problem p = f.has("of") ? Measured.of(named(f.text("of"))).asProblem() : own();
    if (f.has("draw")) {
      double[] z = subject.draws().normals("initialisation:" + name, 0, p.size());
      return Weights.of(p, nudged(f.says("draw", "sphere") ? Linear.unit(z) : z));
    }
    if (f.has("weights") || f.has("entries")) {
      return Weights.of(p, nudged(subject.written(f, p)));
    }
    return taken(name, p);
  }

  private Weights taken(String name, Problem p) {
    double[] given = Optional.ofNullable(instance.points().get(name)).filter(point -> point.length == p.size())
        .orElseThrow(() -> new NotCovered("the point " + name));
    taken.add(name);
    return with(name, Weights.of(p, given));
  }

  private Weights with(String name, Weights w) {
    return new Weights(w.problem(), w.v(), w.logScale(), instance.kinks().getOrDefault(name, Map.of()));
  }

  private Run run(String name, Section f) {
    Weights from = Measured.of(eval.value(Term.parse(f.text("from", "w0")))).weights();
    Problem p = f.has("of") ? Measured.of(named(f.text("of"))).asProblem() : from.problem();
    Courses.Start start = new Courses.Start(from, p, subject.real(f, "scale", "1"), subject.real(f, "decay", "0"));
    return Course.of(f).read(new Courses(subject, name, start, fidelity, budget));
  }

  @Override
  public Value measured(String measure, List<Value> a) {
    if (OwnFunctions.isOne(measure)) {
      return new OwnFunctions(subject.section("let")).value(measure, a, eval);
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
