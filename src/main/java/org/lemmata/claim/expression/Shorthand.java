package org.lemmata.claim.expression;

import java.math.BigDecimal;
import java.util.List;
import org.lemmata.kernel.number.Rational;

/** The trees of differences, quotients and scientific numbers, which are sums, products and powers. */
final class Shorthand {
  private static final Rational ONE = Rational.of(1);
  private static final Expression MINUS_ONE = new Expression.Constant(Rational.of(-1));

  private Shorthand() {}

  /** {@code a - b} is {@code a + (-1)*b}. */
  static Expression minus(Expression a, Expression b) {
    return operation(Operator.PLUS, a, operation(Operator.TIMES, MINUS_ONE, b));
  }

  /** {@code -a} is {@code (-1)*a}; of a number it is one. */
  static Expression negative(Expression a) {
    return a.asConstant().<Expression>map(value -> new Expression.Constant(value.negate()))
        .orElseGet(() -> operation(Operator.TIMES, MINUS_ONE, a));
  }

  /** {@code a/b} is {@code a*b^(-1)}; what is a fraction of whole numbers is one. */
  static Expression over(Expression above, Expression below) {
    Rational numerator = above.asConstant().filter(Rational::isInteger).orElse(null);
    Rational denominator = below.asConstant().filter(Rational::isInteger).orElse(null);
    if (numerator != null && denominator != null) {
      return new Expression.Constant(numerator.over(denominator));
    }
    if (denominator != null) {
      return operation(Operator.TIMES, new Expression.Constant(ONE.over(denominator)), above);
    }
    Expression reciprocal = operation(Operator.POWER, below, MINUS_ONE);
    return ONE.equals(numerator) ? reciprocal : operation(Operator.TIMES, above, reciprocal);
  }

  /** Exactly what is written: {@code 1e-3} is {@code 1*10^(-3)}. */
  static Expression number(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (e < 0) {
      return constant(text);
    }
    return operation(Operator.TIMES, constant(text.substring(0, e)),
        operation(Operator.POWER, constant("10"), constant(text.substring(e + 1))));
  }

  private static Expression constant(String digits) {
    return new Expression.Constant(Rational.of(new BigDecimal(digits)));
  }

  private static Expression operation(Operator operator, Expression a, Expression b) {
    return new Expression.Operation(operator, List.of(a, b));
  }
}
