package org.lemmata.algebra.exact;

import java.util.List;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/** Builds trees, leaving out what is plainly 0 or 1. */
public final class Algebra {
  public static final Expression ZERO = new Constant(Rational.ZERO);
  public static final Expression ONE = new Constant(Rational.ONE);

  private Algebra() {}

  public static Expression constant(long value) {
    return new Constant(Rational.of(value));
  }

  public static Expression plus(Expression a, Expression b) {
    if (a.equals(ZERO)) {
      return b;
    }
    return b.equals(ZERO) ? a : new Operation(Operator.PLUS, List.of(a, b));
  }

  public static Expression times(Expression a, Expression b) {
    if (a.equals(ZERO) || b.equals(ZERO)) {
      return ZERO;
    }
    if (a.equals(ONE)) {
      return b;
    }
    return b.equals(ONE) ? a : new Operation(Operator.TIMES, List.of(a, b));
  }

  public static Expression minus(Expression a, Expression b) {
    return plus(a, times(constant(-1), b));
  }

  public static Expression power(Expression base, Expression exponent) {
    return exponent.equals(ONE) ? base : new Operation(Operator.POWER, List.of(base, exponent));
  }

  public static Expression over(Expression a, Expression b) {
    return times(a, power(b, constant(-1)));
  }
}
