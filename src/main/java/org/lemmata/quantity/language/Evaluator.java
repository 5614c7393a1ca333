package org.lemmata.quantity.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/**
 * Evaluates a tree with enclosures. A comparison gives its margin ({@code left - right} for {@code >=}); "and" and
 * "forall" take the least margin, "or" and "exists" the largest, so one enclosure tells true, false and undecided.
 *
 * <p>Where the scope has a companion, values have an error beside that of their enclosures, which the difference to the
 * companion tells. It is taken where a comparison is made, and wherever two different values may give the same result,
 * as under {@code abs} or {@code max}: after that the difference would be lost.
 */
public final class Evaluator {
  /** Longest range of a quantifier. */
  static final int LONGEST = 1_000_000;

  private static final Interval TRUE = Interval.of(1);
  private static final Interval FALSE = Interval.of(-1);

  private final Scope scope;
  private final Arithmetic arithmetic;
  private final Steps steps;
  private final boolean decisive;
  /** Variables that range over the recorded times of runs, with these. */
  private final Map<String, double[]> frameTimes;

  private final Expression.Cases<Value> values = new Expression.Cases<>(
      constant -> new Value.Number(Interval.of(constant.value())),
      this::named,
      text -> new Value.Word(text.text()),
      this::operation,
      this::call,
      this::overRange,
      this::overTimes);

  public Evaluator(Scope scope) {
    this(scope, new Steps(), false, Map.of());
  }

  private Evaluator(Scope scope, Steps steps, boolean decisive, Map<String, double[]> frameTimes) {
    this.scope = scope;
    this.steps = steps;
    this.decisive = decisive;
    this.frameTimes = frameTimes;
    this.arithmetic = new Arithmetic(this, scope);
  }

  /** Gives no value to an {@code if} whose condition is undecided: nothing lies between two descriptions. */
  public Evaluator decisive() {
    return decisive ? this : new Evaluator(scope, steps, true, frameTimes);
  }

  Evaluator in(Scope other) {
    return new Evaluator(other, steps, decisive, frameTimes);
  }

  public Interval number(Expression e) {
    return evaluate(e).interval();
  }

  public Interval margin(Expression e) {
    return evaluate(e).margin();
  }

  public Value evaluate(Expression e) {
    steps.tick();
    return e.answer(values);
  }

  private Value named(Expression.Name name) {
    return scope.lookup(name.name());
  }

  private Value call(Expression.Call c) {
    if (c.function().equals(Functions.IF)) {
      return choice(c);
    }
    Optional<Elementary> elementary = Elementary.find(c.function());
    return elementary.isPresent()
        ? new Value.Number(elementary.get().value(arguments(elementary.get(), c.arguments())))
        : measure(c);
  }

  /** Some measures look at frames; what lasts from one time to another is as uncertain as these are. */
  private Value measure(Expression.Call c) {
    Optional<Scope> frames = scope.frames();
    if (frames.isPresent() && Functions.areOfFrames(c.function()) && isOfOneFrame(c.arguments())) {
      return in(frames.get()).measure(c);
    }
    if (frames.isPresent() && c.function().equals(Functions.SPAN)) {
      return FrameTimes.span(decided(c.arguments()), frames.get(), in(frames.get()).measure(c));
    }
    return scope.call(c.function(), decided(c.arguments()),
        scope.companion().filter(beside -> !Functions.isFarFromFolds(c))
            .map(beside -> () -> in(beside.scope()).decided(c.arguments())));
  }

  private List<Value> decided(List<Expression> arguments) {
    return arguments.stream().map(decisive()::evaluate).toList();
  }

  private Value operation(Expression.Operation o) {
    return o.operator().isArithmetic() ? arithmetic.value(o) : new Value.Truth(logic(o));
  }

  /** One of two numbers or matrices; where the condition lies inside its error, an enclosure of both numbers. */
  private Value choice(Expression.Call c) {
    Interval condition = margin(c.arguments().get(0));
    if (condition.lo() >= 0) {
      return evaluate(c.arguments().get(1));
    }
    if (decisive && condition.hi() >= 0) {
      throw new Undefined(Reason.UNDECIDED, "the condition of an `if` lies inside its numerical error");
    }
    return condition.hi() < 0
        ? evaluate(c.arguments().get(2))
        : new Value.Number(number(c.arguments().get(1)).hull(number(c.arguments().get(2))));
  }

  /**
   * A number with all its error.
   *
   * @throws Undefined also where the companion knows no value, since then nobody knows the error
   */
  public Interval sure(Expression e) {
    return sure(number(e), e, Evaluator::number);
  }

  private List<Interval> arguments(Elementary function, List<Expression> arguments) {
    return switch (function.merging()) {
      case NEVER -> arguments.stream().map(this::number).toList();
      case ACROSS_ZERO -> unfolded(arguments.stream().map(this::number).toList(), arguments);
      case ANYWHERE -> arguments.stream().map(this::sure).toList();
    };
  }

  /**
   * Arguments of a function that may give the same value for different ones, with all their error where it may: one
   * argument that may have either sign, or several of which any may be the least.
   */
  List<Interval> unfolded(List<Interval> here, List<Expression> arguments) {
    List<Interval> sure = IntStream.range(0, here.size())
        .mapToObj(i -> sure(here.get(i), arguments.get(i), Evaluator::number)).toList();
    List<Interval> beside = sure.size() > 1 ? sure : List.of(sure.get(0), Interval.of(0));
    boolean apart = true;
    for (int i = 0; i < beside.size(); i++) {
      for (int k = 0; k < i; k++) {
        apart &= beside.get(i).lo() > beside.get(k).hi() || beside.get(i).hi() < beside.get(k).lo();
      }
    }
    return apart ? here : sure;
  }

  private Interval sure(Interval here, Expression e, BiFunction<Evaluator, Expression, Interval> there) {
    return scope.companion()
        .map(c -> here.widen(c.safety() * Math.abs(here.middle() - there.apply(in(c.scope()), e).middle())))
        .orElse(here);
  }

  private Interval logic(Expression.Operation o) {
    switch (o.operator()) {
      case NOT:
        return strict(margin(o.operands().get(0)).negate());
      case AND:
        return and(o.operands());
      case OR:
        return or(o.operands());
      default:
        return comparison(o);
    }
  }

  /** The least margin; once one is false, the others need no value. */
  private Interval and(List<Expression> operands) {
    Interval least = TRUE;
    for (int i = 0; i < operands.size() && (i == 0 || least.hi() >= 0); i++) {
      Interval here = margin(operands.get(i));
      least = i == 0 ? here : least.min(here);
    }
    return least;
  }

  /** The largest margin; once one is true, the others need no value, but may raise it. */
  private Interval or(List<Expression> operands) {
    Optional<Interval> largest = Optional.empty();
    for (Expression operand : operands) {
      try {
        Interval here = margin(operand);
        largest = largest.map(sofar -> sofar.max(here)).or(() -> Optional.of(here));
      } catch (Undefined noValue) {
        if (largest.isEmpty() || largest.get().lo() < 0) {
          throw noValue;
        }
      }
    }
    return largest.orElseThrow();
  }

  private Interval comparison(Expression.Operation o) {
    if (o.operands().stream().anyMatch(Expression::isText)) {
      boolean equal = evaluate(o.operands().get(0)).text().equals(evaluate(o.operands().get(1)).text());
      return equal == (o.operator() == Operator.EQUAL) ? TRUE : FALSE;
    }
    if (scope.frames().isPresent() && isOfFrames(o)) {
      return in(scope.frames().get()).comparison(o);
    }
    Interval difference = sure(difference(o), o, Evaluator::difference);
    return switch (o.operator()) {
      case AT_LEAST -> difference;
      case AT_MOST -> difference.negate();
      case GREATER -> strict(difference);
      case LESS -> strict(difference.negate());
      case EQUAL -> difference.abs().negate();
      default -> strict(difference.abs());
    };
  }

  /** Whether it compares a recorded time with what happens between two of them, so before one or after the other. */
  private boolean isOfFrames(Expression.Operation comparison) {
    List<Expression> sides = comparison.operands();
    for (int k = 0; k < sides.size(); k++) {
      Optional<double[]> times = sides.get(k).asName().map(frameTimes::get);
      if (times.isPresent() && FrameTimes.areOutside(times.get(), number(sides.get(1 - k)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time is read off the frame that is the only one of its run in its range; mostly it is one number. */
  private boolean isOfOneFrame(List<Expression> runAndTime) {
    Interval range = decisive().number(runAndTime.get(1));
    return range.isExact() || FrameTimes.areOutside(times(runAndTime.get(0)), range,
        in(scope.frames().orElseThrow()).decisive().number(runAndTime.get(1)).middle());
  }

  /** Left minus right side of a comparison. */
  private Interval difference(Expression comparison) {
    List<Expression> sides = comparison.children();
    return number(sides.get(0)).minus(number(sides.get(1)));
  }

  /** Turns "at least zero" into "more than zero": a margin of exactly zero becomes negative. */
  private static Interval strict(Interval margin) {
    return new Interval(Math.nextDown(margin.lo()), Math.nextDown(margin.hi()));
  }

  private Value overRange(Expression.OverRange q) {
    double[] values = range(q, this).toArray();
    return fold(q.fold(), q.variable(), values, values, 0, q.body());
  }

  /** The numbers that a quantifier ranges over. */
  static DoubleStream range(Expression.OverRange q, Evaluator evaluator) {
    int from = evaluator.number(q.from()).toInt();
    int to = evaluator.number(q.to()).toInt();
    if ((long) to - from > LONGEST) {
      throw new Undefined(Reason.SIZE, "`" + q.fold().word() + "` ranges over more than " + LONGEST + " values");
    }
    return IntStream.rangeClosed(from, to).asDoubleStream();
  }

  private Value overTimes(Expression.OverTimes q) {
    return switch (q.moments()) {
      case RECORDED -> overRecorded(q);
      case ALL -> continuum(q).fold(q.fold());
    };
  }

  private Value overRecorded(Expression.OverTimes q) {
    Value.Trajectory trajectory = evaluate(q.run()).trajectory();
    double[] times = trajectory.run().times();
    double[] besides = scope.companion().map(c -> in(c.scope()).times(q.run())).orElse(times);
    if (times.length != besides.length) {
      throw new Undefined(Reason.UNDECIDED, "it is not known how long a run lasts");
    }
    Map<String, double[]> more = new HashMap<>(frameTimes);
    more.put(q.variable(), times);
    Value onFrames = new Evaluator(scope, steps, decisive, more)
        .fold(q.fold(), q.variable(), times, besides, FrameTimes.late(trajectory), q.body());
    return scope.frames().isPresent() && q.fold().givesPlace()
        ? FrameTimes.place(q.fold(), trajectory, onFrames)
        : onFrames;
  }

  /** The body at all times of a run; nothing about the run is estimated. */
  Continuum continuum(Expression.OverTimes q) {
    Scope everywhere = scope.atAllTimes();
    double[] times = evaluate(q.run()).trajectory().course().get().times();
    return new Continuum(times, time -> {
      Evaluator inner = new Evaluator(everywhere.with(q.variable(), new Value.Number(time)), steps, false,
          frameTimes);
      return q.fold().takesTruth() ? inner.margin(q.body()) : inner.sure(q.body());
    });
  }

  /** The recorded times of a run. */
  public double[] times(Expression run) {
    return evaluate(run).trajectory().run().times();
  }

  /** Over values, which may be off by {@code late}, and what stands for them in the companion. */
  private Value fold(Fold fold, String variable, double[] values, double[] besides, double late, Expression body) {
    Folding folding = new Folding(fold);
    for (int k = 0; k < values.length; k++) {
      Value here = new Value.Number(Interval.around(values[k], late));
      Evaluator inner = in(scope.with(variable, here, Value.number(besides[k])));
      if (folding.add(values[k], inner.folded(fold, body))) {
        break;
      }
    }
    return folding.result();
  }

  /** What a fold takes of its body: with all its error where another value may take its place. */
  private Value folded(Fold fold, Expression body) {
    if (fold.takesTruth()) {
      return new Value.Truth(margin(body));
    }
    Value value = evaluate(body);
    boolean keepsErrors = fold == Fold.SUM || fold.givesMatrix() || value.kind() == Kind.MATRIX;
    return keepsErrors ? value : new Value.Number(sure(value.interval(), body, Evaluator::number));
  }
}
