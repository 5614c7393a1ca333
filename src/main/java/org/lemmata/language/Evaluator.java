package org.lemmata.language;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Fold;
import org.lemmata.expression.Operator;
import org.lemmata.flow.Frame;
import org.lemmata.flow.Run;
import org.lemmata.number.Interval;
import org.lemmata.number.Undefined;

/**
 * Evaluates a tree with enclosures. A comparison gives its margin ({@code left - right} for {@code >=}); "and" and
 * "forall" take the least margin, "or" and "exists" the largest, so one enclosure tells true, false and undecided.
 */
public final class Evaluator {
  /** Longest range of a quantifier. */
  static final int LONGEST = 100_000;

  private static final Interval TRUE = Interval.of(1);
  private static final Interval FALSE = Interval.of(-1);

  private final Scope scope;
  private final Steps steps;

  public Evaluator(Scope scope) {
    this(scope, new Steps());
  }

  private Evaluator(Scope scope, Steps steps) {
    this.scope = scope;
    this.steps = steps;
  }

  public Interval number(Expression e) {
    return evaluate(e).interval();
  }

  public Interval margin(Expression e) {
    return ((Value.Truth) evaluate(e)).margin();
  }

  public Value evaluate(Expression e) {
    steps.tick();
    if (e instanceof Expression.Constant c) {
      return new Value.Number(Interval.of(c.value()));
    }
    if (e instanceof Expression.Name n) {
      return scope.lookup(n.name());
    }
    if (e instanceof Expression.Text t) {
      return new Value.Word(t.text());
    }
    if (e instanceof Expression.Call c && c.function().equals(Functions.IF)) {
      return choice(c);
    }
    if (e instanceof Expression.Call c && c.function().equals(Functions.FLOOR)) {
      Expression argument = c.arguments().get(0);
      return Functions.apply(c.function(), List.of(new Value.Number(sure(number(argument), argument, false))));
    }
    if (e instanceof Expression.Call c) {
      List<Value> arguments = c.arguments().stream().map(this::evaluate).toList();
      return Functions.isKnown(c.function()) ? Functions.apply(c.function(), arguments) : scope.call(c.function(), arguments);
    }
    if (e instanceof Expression.OverRange q) {
      return overRange(q);
    }
    if (e instanceof Expression.OverTimes q) {
      return overTimes(q);
    }
    Expression.Operation o = (Expression.Operation) e;
    return o.operator().isArithmetic() ? new Value.Number(arithmetic(o)) : new Value.Truth(logic(o));
  }

  /** One of two numbers; where the condition lies inside its error, an enclosure of both. */
  private Value choice(Expression.Call c) {
    Interval condition = sure(margin(c.arguments().get(0)), c.arguments().get(0), true);
    if (condition.lo() >= 0) {
      return evaluate(c.arguments().get(1));
    }
    return condition.hi() < 0
        ? evaluate(c.arguments().get(2))
        : new Value.Number(number(c.arguments().get(1)).hull(number(c.arguments().get(2))));
  }

  /**
   * A value on which something hangs, with the error that its fidelity has: a step would hide it, since both sides of a step look the
   * same at both fidelities. Where the other fidelity knows no value here, such as at times that only one has, it says nothing.
   */
  private Interval sure(Interval here, Expression e, boolean isCondition) {
    return scope.companion().map(c -> {
      try {
        Evaluator other = new Evaluator(c.scope(), steps);
        Interval there = isCondition ? other.margin(e) : other.number(e);
        return here.widen(c.safety() * Math.abs(here.middle() - there.middle()));
      } catch (Undefined unknown) {
        return here;
      }
    }).orElse(here);
  }

  private Interval arithmetic(Expression.Operation o) {
    BinaryOperator<Interval> operation =
        switch (o.operator()) {
          case PLUS -> Interval::plus;
          case TIMES -> Interval::times;
          default -> Interval::power;
        };
    Interval result = number(o.operands().get(0));
    for (Expression operand : o.operands().subList(1, o.operands().size())) {
      boolean reciprocal =
          o.operator() == Operator.TIMES
              && operand instanceof Expression.Operation p
              && p.operator() == Operator.POWER
              && p.operands().get(1) instanceof Expression.Constant c
              && c.value().equals(org.lemmata.number.Rational.of(-1));
      result =
          reciprocal
              ? result.over(number(((Expression.Operation) operand).operands().get(0)))
              : operation.apply(result, number(operand));
    }
    return result;
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
        return comparison(o.operator(), evaluate(o.operands().get(0)), evaluate(o.operands().get(1)));
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
    Interval largest = null;
    for (Expression operand : operands) {
      try {
        Interval here = margin(operand);
        largest = largest == null ? here : largest.max(here);
      } catch (Undefined noValue) {
        if (largest == null || largest.lo() < 0) {
          throw noValue;
        }
      }
    }
    return largest;
  }

  private static Interval comparison(Operator operator, Value left, Value right) {
    if (left instanceof Value.Word a && right instanceof Value.Word b) {
      boolean equal = a.text().equals(b.text());
      return equal == (operator == Operator.EQUAL) ? TRUE : FALSE;
    }
    Interval difference = left.interval().minus(right.interval());
    return switch (operator) {
      case AT_LEAST -> difference;
      case AT_MOST -> difference.negate();
      case GREATER -> strict(difference);
      case LESS -> strict(difference.negate());
      case EQUAL -> difference.abs().negate();
      default -> strict(difference.abs());
    };
  }

  /** Turns "at least zero" into "more than zero": a margin of exactly zero becomes negative. */
  private static Interval strict(Interval margin) {
    return new Interval(Math.nextDown(margin.lo()), Math.nextDown(margin.hi()));
  }

  private Value overRange(Expression.OverRange q) {
    int from = number(q.from()).toInt();
    int to = number(q.to()).toInt();
    refuseLong(q.fold(), from, to);
    return fold(q.fold(), q.variable(), IntStream.rangeClosed(from, to).asDoubleStream(), q.body());
  }

  static void refuseLong(Fold fold, int from, int to) {
    if ((long) to - from > LONGEST) {
      throw new Undefined("`" + fold.word() + "` ranges over more than " + LONGEST + " values");
    }
  }

  private Value overTimes(Expression.OverTimes q) {
    Run run = ((Value.Trajectory) evaluate(q.run())).run();
    return fold(q.fold(), q.variable(), run.frames().stream().mapToDouble(Frame::time), q.body());
  }

  private Value fold(Fold fold, String variable, DoubleStream values, Expression body) {
    Folding folding = new Folding(fold);
    for (double v : values.toArray()) {
      Evaluator inner = new Evaluator(scope.with(variable, Value.number(v)), steps);
      Interval here = fold.takesTruth() ? inner.margin(body) : inner.number(body);
      if (folding.add(v, fold == Fold.COUNT || fold == Fold.FIRST ? inner.sure(here, body, true) : here)) {
        break;
      }
    }
    return folding.result();
  }
}
