package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.algebra.inequality.Goal;
import org.lemmata.claim.Flow;
import org.lemmata.claim.PerSample;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * A comparison that is to hold at all times of a flow, as laws that make it do so.
 *
 * <p>Let g be the larger side minus the smaller one. If g is not negative at the start, and g' is at least k g at
 * almost every time at which g is negative, with some number k, then g is never negative: were it so at some time, take
 * the last time before at which it was not; g is zero there, and exp(-k t) g has not decreased since. If g is positive
 * at the start and g' is at least k g at almost every time, it stays positive. Both sides have to have values, which
 * then depend on time continuously, wherever the hypotheses hold.
 *
 * @param where what is assumed to hold at all times
 * @param shown what was shown to do so
 * @param by what gives it, if it need not be shown
 */
public record Always(Flow along, Expression comparison, List<Expression> where, List<Expression> shown,
    Optional<ProofStep> by) {
  private static final Set<String> MOVING = Set.of("norm", "incoming", "outgoing", "inner", "correlation", "loss");

  /** @throws Undefined where it is none */
  public Always {
    if (comparison.nodes().anyMatch(Always::hasMovingExponent)) {
      throw new Undefined(Reason.UNCOVERED, "an exponent that changes, of what is no positive number");
    }
  }

  private static boolean hasMovingExponent(Expression e) {
    return e.operandsOf(Operator.POWER)
        .filter(power -> isMoving(power.get(1)) && power.get(0).asConstant().filter(c -> c.signum() > 0).isEmpty())
        .isPresent();
  }

  /** Whether it may change. */
  private static boolean isMoving(Expression e) {
    boolean isItself = e.asName().filter(Reading.TIME::equals).isPresent()
        || e.call().filter(c -> MOVING.contains(c.function())).isPresent();
    return isItself || e.argumentsOf("start").isEmpty() && e.children().stream().anyMatch(Always::isMoving);
  }

  /** What is shown one after the other, each with the help of those before it; the last is the law itself. */
  public static List<Always> steps(Symbolic.Law law) {
    if (!hasNoVelocity(law.comparison())) {
      throw new Undefined(Reason.MISFIT, "what holds at all times has no rates in it");
    }
    List<Expression> where = law.where().stream().map(Formula::tree).toList();
    List<Expression> shown = new ArrayList<>();
    List<Always> steps = new ArrayList<>();
    for (ProofStep.Link link : ProofStep.chain(law)) {
      steps.add(new Always(law.along(), link.comparison(), where, List.copyOf(shown), link.by()));
      if (link.isUsed()) {
        shown.addAll(Goal.orders(link.comparison()));
      }
    }
    steps.add(new Always(law.along(), law.comparison(), where, shown, Optional.empty()));
    return steps;
  }

  /** All that holds at each time. */
  private List<Expression> known() {
    return Stream.concat(where.stream(), shown.stream()).toList();
  }

  /** That it holds at time zero. */
  public Law atStart() {
    return new Law(along, atStart(comparison),
        Stream.concat(where.stream(), shown.stream().filter(Always::hasNoStart)).filter(Always::hasNoVelocity)
            .map(Always::atStart).toList());
  }

  private static Expression atStart(Expression e) {
    return e.asName().filter(Reading.TIME::equals).map(time -> Algebra.ZERO)
        .or(() -> e.argumentsOf("start").filter(a -> a.size() == 1).map(a -> atStart(a.get(0))))
        .orElseGet(() -> e.mapChildren(Always::atStart));
  }

  /** Whether a network at which it fails at time zero refutes it. */
  public boolean isRefutedAtStart() {
    return where.stream().allMatch(Always::hasNoVelocity);
  }

  /** A velocity exists at almost every time, and time zero need not be among them. */
  private static boolean hasNoVelocity(Expression e) {
    return e.nodes().noneMatch(node -> node.argumentsOf("rate").isPresent());
  }

  /** Whether it speaks of velocities, so that it is a step that holds at almost every time. */
  public boolean isOfVelocities() {
    return !hasNoVelocity(comparison);
  }

  /** Whether some network meets all hypotheses at time zero. */
  public boolean isMet() {
    return new Examples(new Law(along, atStart(comparison), where.stream().map(Always::atStart).toList())).instance()
        .isPresent();
  }

  /**
   * That it follows at each single time from what holds there and held at the start. What holds at almost every time
   * gives what is not strict at all times, and nothing else.
   */
  public Law following() {
    boolean isStrict = !isEquation() && gaps().stream().anyMatch(Goal::strictly);
    return isStrict && !isOfVelocities() ? standing() : new Law(along, comparison, facts());
  }

  /** The comparison, and what holds at every single time. */
  public Law standing() {
    return new Law(along, comparison, facts().stream().filter(Always::hasNoVelocity).toList());
  }

  /** That a comparison holds for each sample at every single time, after what leads to it. */
  public List<Law> perSample(PerSample step) {
    return Law.perSample(step, facts().stream().filter(Always::hasNoVelocity).toList());
  }

  /** That the gap changes by {@code factor} times itself at least, with a number that is the same at all times. */
  public record Carried(Expression factor, Law law) {}

  /** For each comparison, ways in which what violates it grows no worse than exponentials do: one of them is enough. */
  public List<List<Carried>> carried() {
    return gaps().stream().map(gap -> factors(gap).map(factor -> carried(gap, factor)).toList()).toList();
  }

  private Carried carried(Goal gap, Expression factor) {
    List<Expression> facts = facts();
    if (!gap.strictly() && !isEquation()) {
      facts.add(new Operation(Operator.LESS, List.of(gap.formula(), Algebra.ZERO)));
    }
    return new Carried(factor, new Law(along, change(gap, factor), facts));
  }

  private Expression change(Goal gap, Expression factor) {
    return new Operation(isEquation() ? Operator.EQUAL : Operator.AT_LEAST,
        List.of(new Call("rate", List.of(gap.formula())), Algebra.times(factor, gap.formula())));
  }

  /** The derivative by time of what has no other quantities than those at time zero. */
  private static Expression growth(Expression e) {
    Map<String, Expression> starts = new HashMap<>();
    Expression plain = named(e, starts);
    return Law.replaced(Differentiation.carryOut(new Call("D", List.of(plain, new Name(Reading.TIME)))), starts);
  }

  /** At time zero, where quantities stay as they are. */
  private static Expression timeless(Expression e) {
    return Law.replaced(e, Map.of(Reading.TIME, Algebra.ZERO));
  }

  private static Expression named(Expression e, Map<String, Expression> starts) {
    if (e.argumentsOf("start").isEmpty()) {
      return e.mapChildren(x -> named(x, starts));
    }
    String name = "start" + starts.size();
    starts.put(name, e);
    return new Name(name);
  }

  /** None, and those by which exponentials in it grow. */
  private static Stream<Expression> factors(Goal gap) {
    Stream<Expression> exponents = gap.formula().nodes().flatMap(e -> e.argumentsOf(Elementary.EXP.word()).stream())
        .map(inside -> inside.get(0)).filter(e -> !isMoving(timeless(e))).map(Always::growth)
        .filter(factor -> !isMoving(factor));
    return Stream.concat(Stream.of(Algebra.ZERO), exponents).distinct();
  }

  private boolean isEquation() {
    return comparison.operandsOf(Operator.EQUAL).isPresent();
  }

  /** The larger side minus the smaller one, for each comparison. */
  private List<Goal> gaps() {
    return comparison.operandsOf(Operator.EQUAL)
        .map(sides -> List.of(new Goal(Algebra.minus(sides.get(0), sides.get(1)), false)))
        .orElseGet(() -> Goal.of(comparison));
  }

  /** What holds at a time, and what held at the start of things that are spoken of. */
  private List<Expression> facts() {
    List<Expression> facts = new ArrayList<>(known());
    facts.add(new Operation(Operator.AT_LEAST, List.of(new Name(Reading.TIME), Algebra.ZERO)));
    List<Expression> spoken = Stream.concat(Stream.of(comparison), known().stream()).flatMap(Expression::nodes)
        .flatMap(e -> e.argumentsOf("start").stream()).flatMap(a -> a.get(0).nodes())
        .filter(Always::isQuantity).distinct().toList();
    known().stream().filter(Always::hasNoVelocity).filter(h -> isMoving(h) && hasNoStart(h))
        .filter(h -> h.nodes().filter(Always::isQuantity).allMatch(spoken::contains))
        .map(Always::started).forEach(facts::add);
    return facts;
  }

  private static boolean isQuantity(Expression e) {
    return Quantity.of(e).isPresent();
  }

  private static boolean hasNoStart(Expression e) {
    return e.nodes().noneMatch(node -> node.argumentsOf("start").isPresent());
  }

  /** A comparison of what was at time zero. */
  private static Expression started(Expression e) {
    boolean isJoined = e.operandsOf(Operator.AND).isPresent();
    return e.mapChildren(isJoined ? Always::started : side -> isMoving(side) ? Reading.start(side) : side);
  }

  /**
   * For each comparison that is an equality at the start, that it is not left at once: a network at which this fails is
   * one that refutes it, since hypotheses that hold strictly hold for a while.
   */
  public List<Optional<Law>> leaving() {
    List<Expression> strictly = where.stream().map(Always::strictly).toList();
    return gaps().stream().map(gap -> Optional.of(gap).filter(this::isTightAtStart)
        .map(tight -> new Law(along, change(tight, Algebra.ZERO), strictly).atStart())).toList();
  }

  /** A flow in closed form, and a time at which it fails there, if one is found; they have a loss of their own. */
  public Optional<Map<String, String>> failing() {
    return along.loss().isPresent()
        ? Optional.empty()
        : new Passages(new Law(along, comparison, where)).counterexample();
  }

  private static Expression strictly(Expression e) {
    UnaryOperator<Expression> open = x -> x.operandsOf(Operator.AT_LEAST)
        .<Expression>map(sides -> new Operation(Operator.GREATER, sides))
        .or(() -> x.operandsOf(Operator.AT_MOST).map(sides -> new Operation(Operator.LESS, sides))).orElse(x);
    return e.operandsOf(Operator.AND).isPresent() ? e.mapChildren(Always::strictly) : isMoving(e) ? open.apply(e) : e;
  }

  private boolean isTightAtStart(Goal gap) {
    Expression zero = atStart(gap.formula());
    Law read = new Law(along, new Operation(Operator.EQUAL, List.of(zero, Algebra.ZERO)), List.of());
    Expression difference = read.open().children().get(0);
    return NormalForm.isZero(difference, Signs.in(difference, read.nonNegative()));
  }
}
