package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Undefined;

/** That a formula is positive, or only that it is not negative. */
public record Goal(Expression formula, boolean strictly) {

  /** The comparisons that a chain or a conjunction consists of. */
  public static List<Goal> of(Expression comparison) {
    List<Goal> goals = new ArrayList<>();
    collect(comparison, goals);
    return goals;
  }

  /** The same of a hypothesis, in which an equation is two comparisons. */
  static List<Goal> hypotheses(Expression comparison) {
    return comparison.operandsOf(Operator.AND)
        .map(both -> both.stream().flatMap(x -> hypotheses(x).stream()).toList())
        .orElseGet(() -> orders(comparison).stream().flatMap(order -> of(order).stream()).toList());
  }

  /** An equation as two inequalities; anything else as it is. */
  public static List<Expression> orders(Expression comparison) {
    return comparison.operandsOf(Operator.EQUAL)
        .map(sides -> Stream.of(Operator.AT_LEAST, Operator.AT_MOST)
            .<Expression>map(o -> new Operation(o, sides)).toList())
        .orElse(List.of(comparison));
  }

  private static void collect(Expression e, List<Goal> goals) {
    Optional<List<Expression>> both = e.operandsOf(Operator.AND);
    if (both.isPresent()) {
      both.get().forEach(x -> collect(x, goals));
    } else {
      goals.add(e.operation().map(Goal::single).orElseThrow(Goal::none));
    }
  }

  private static Goal single(Operation o) {
    Expression difference = o.operator().isComparison()
        ? Algebra.minus(o.operands().get(0), o.operands().get(1))
        : Algebra.ZERO;
    Expression negated = Algebra.times(Algebra.constant(-1), difference);
    return switch (o.operator()) {
      case GREATER -> new Goal(difference, true);
      case AT_LEAST -> new Goal(difference, false);
      case LESS -> new Goal(negated, true);
      case AT_MOST -> new Goal(negated, false);
      default -> throw none();
    };
  }

  private static Undefined none() {
    return new Undefined(Reason.MISFIT, "an inequality consists of <, <=, > and >=, joined by && only");
  }

  boolean isMetBy(Extended values) {
    return strictly ? values.isPositive() : values.isNotNegative();
  }

  boolean isMissedBy(Extended values) {
    return strictly ? values.isNotPositive() : values.isNegative();
  }
}
