package org.lemmata.claim.notation;

import java.util.ArrayList;
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
    List<Expression> factors = term.operandsOf(Operator.TIMES).orElse(List.of(term));
    Optional<Rational> negative = factors.get(0).asConstant().filter(c -> c.signum() < 0);
    if (negative.isEmpty()) {
      return term;
    }
    Rational size = negative.get().negate();
    List<Expression> all = new ArrayList<>(factors.subList(1, factors.size()));
    if (!size.equals(Rational.ONE) || all.isEmpty()) {
      all.add(0, new Expression.Constant(size));
    }
    return all.size() == 1 ? all.get(0) : new Expression.Operation(Operator.TIMES, all);
  }

  /** The factors of a product of products. */
  static List<Expression> factors(Expression product) {
    return product.operandsOf(Operator.TIMES)
        .map(factors -> factors.stream().flatMap(x -> factors(x).stream()).toList()).orElse(List.of(product));
  }

  /** What stands below the line of a factor {@code x^-p}. */
  static Optional<Expression> reciprocal(Expression factor) {
    return factor.operandsOf(Operator.POWER).flatMap(
        power -> power.get(1).asConstant().filter(c -> c.signum() < 0).map(c -> under(power.get(0), c.negate())));
  }

  private static Expression under(Expression base, Rational power) {
    return power.equals(Rational.ONE)
        ? base
        : new Expression.Operation(Operator.POWER, List.of(base, new Expression.Constant(power)));
  }
}
