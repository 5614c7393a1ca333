package org.lemmata.quantity.language;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.DoubleStream;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;

/**
 * How near a comparison is to equality, free of units.
 *
 * @param relative the margin over {@code |left| + |right|}: in [-1, 1], negative where the comparison is false
 * @param factor what the right side may be multiplied with until both sides are equal, {@code left/right}; empty where
 *     the right side vanishes
 */
public record Slack(Interval relative, Optional<Interval> factor) {

  /** The slack of a comparison; of several under "and" or "forall" the least. */
  public static Slack of(Expression e, Scope scope) {
    return e.cases(
        Slack::none, Slack::none, Slack::none, o -> of(o, scope), Slack::none,
        q -> fold(q.fold(), q.variable(), Evaluator.range(q, new Evaluator(scope)), q.body(), scope),
        q -> fold(q, scope));
  }

  private static Slack none(Expression e) {
    throw new Undefined(Reason.MISFIT, "what compares nothing has no margin that could be small");
  }

  private static Slack of(Expression.Operation o, Scope scope) {
    return switch (o.operator()) {
      case AND -> of(o, scope, Slack::least);
      case OR -> of(o, scope, Slack::largest);
      case NOT -> of(o.operands().get(0), scope).negate();
      default -> comparison(o, new Evaluator(scope));
    };
  }

  private static Slack of(Expression.Operation o, Scope scope, BinaryOperator<Slack> choice) {
    return o.operands().stream().map(x -> of(x, scope)).reduce(choice).orElseThrow();
  }

  private static Slack fold(Fold fold, String variable, DoubleStream values, Expression body, Scope scope) {
    return values.mapToObj(v -> of(body, scope.with(variable, Value.number(v))))
        .reduce(fold == Fold.FORALL ? Slack::least : Slack::largest)
        .orElseThrow(() -> new Undefined(Reason.DOMAIN, "`" + fold.word() + "` ranges over nothing"));
  }

  private static Slack fold(Expression.OverTimes q, Scope scope) {
    Evaluator evaluator = new Evaluator(scope);
    return switch (q.moments()) {
      case RECORDED -> fold(q.fold(), q.variable(), DoubleStream.of(evaluator.times(q.run())), q.body(), scope);
      case ALL -> fold(q.fold(), q.variable(), DoubleStream.of(evaluator.continuum(q).place(q.fold())), q.body(),
          scope.atAllTimes());
    };
  }

  private static Slack comparison(Expression.Operation o, Evaluator evaluator) {
    Value left = evaluator.evaluate(o.operands().get(0));
    if (left.kind() == Kind.TEXT) {
      return new Slack(evaluator.margin(o), Optional.empty());
    }
    return of(o.operator(), left.interval(), evaluator.number(o.operands().get(1)));
  }

  /** The slack of one comparison of numbers. */
  public static Slack of(Operator operator, Interval l, Interval r) {
    Interval difference = l.minus(r);
    Interval oriented = switch (operator) {
      case AT_LEAST, GREATER -> difference;
      case AT_MOST, LESS -> difference.negate();
      case EQUAL -> difference.abs().negate();
      default -> difference.abs();
    };
    double size = l.abs().hi() + r.abs().hi();
    Interval relative = size == 0 ? Interval.of(0) : oriented.over(Interval.of(size));
    boolean hasRatio = r.lo() > 0 || r.hi() < 0;
    return new Slack(relative, hasRatio ? Optional.of(l.over(r)) : Optional.empty());
  }

  /** The slack of the opposite. */
  public Slack negate() {
    return new Slack(relative.negate(), factor);
  }

  /** The one nearer to equality, or further beyond it. */
  public Slack least(Slack o) {
    return o.relative.middle() < relative.middle() ? o : this;
  }

  private Slack largest(Slack o) {
    return o.relative.middle() > relative.middle() ? o : this;
  }
}
