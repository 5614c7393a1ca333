package org.lemmata.claim.notation;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/** Differences and quotients, which the tree holds as sums and products. */
final class Signs {
  static final Expression MINUS_ONE = new Expression.Constant(Rational.of(-1));

  private Signs() {}

  /** What stands behind the minus of a negative term; the term itself where there is none. */
  static Expression size(Expression term) {
    if (term instanceof Expression.Constant c && c.value().signum() < 0) {
      return new Expression.Constant(c.value().negate());
    }
    if (term instanceof Expression.Operation o && o.operator() == Operator.TIMES && o.operands().get(0) instanceof Expression.Constant c
        && c.value().signum() < 0) {
      List<Expression> rest = o.operands().subList(1, o.operands().size());
      Rational size = c.value().negate();
      if (!size.equals(Rational.ONE)) {
        List<Expression> all = new java.util.ArrayList<>(rest);
        all.add(0, new Expression.Constant(size));
        return new Expression.Operation(Operator.TIMES, all);
      }
      return rest.size() == 1 ? rest.get(0) : new Expression.Operation(Operator.TIMES, rest);
    }
    return term;
  }

  /** The factors of a product of products. */
  static List<Expression> factors(Expression product) {
    return product instanceof Expression.Operation o && o.operator() == Operator.TIMES
        ? o.operands().stream().flatMap(x -> factors(x).stream()).toList()
        : List.of(product);
  }

  /** What stands below the line of a factor {@code x^-p}. */
  static Optional<Expression> reciprocal(Expression factor) {
    if (factor instanceof Expression.Operation o && o.operator() == Operator.POWER && o.operands().get(1) instanceof Expression.Constant c
        && c.value().signum() < 0) {
      Rational power = c.value().negate();
      Expression base = o.operands().get(0);
      return Optional.of(power.equals(Rational.ONE)
          ? base
          : new Expression.Operation(Operator.POWER, List.of(base, new Expression.Constant(power))));
    }
    return Optional.empty();
  }
}
