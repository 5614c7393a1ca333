package org.lemmata.algebra.inequality;

import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** A formula as {@code factor * variable + rest}, where neither speaks of the variable. */
record Linear(Expression factor, Expression rest) {

  /** @param signs of symbols, wherever the formula exists; empty where it is not linear in the variable */
  static Optional<Linear> of(Expression formula, String variable, Signs signs) {
    Expression v = new Name(variable);
    return Polynomial.find(formula, signs)
        .filter(p -> p.atoms().stream().allMatch(atom -> atom.equals(v) || !Question.names(atom).contains(variable)))
        .map(p -> p.coefficients(v)).filter(c -> c.size() == 2)
        .map(c -> new Linear(c.get(1).expression(), c.get(0).expression()))
        .or(() -> Stream.of(1, -1).flatMap(factor -> beside(formula, v, factor, signs).stream()).findFirst());
  }

  /** Where the rest is no polynomial, such as {@code x - exp(-y)}: as the variable, or its opposite, and that rest. */
  private static Optional<Linear> beside(Expression formula, Expression v, int factor, Signs signs) {
    Expression rest = replaced(formula, v);
    Linear linear = new Linear(Algebra.constant(factor), rest);
    Expression whole = Algebra.plus(Algebra.times(linear.factor(), v), rest);
    try {
      return NormalForm.isZero(Algebra.minus(formula, whole), signs) ? Optional.of(linear) : Optional.empty();
    } catch (Undefined noNormalForm) {
      return Optional.empty();
    }
  }

  /** With zero for the variable. */
  private static Expression replaced(Expression e, Expression v) {
    return e.equals(v) ? Algebra.ZERO : e.mapChildren(x -> replaced(x, v));
  }

  /** What the variable is where the formula is zero. */
  Expression zero() {
    return Algebra.times(Algebra.constant(-1), Algebra.over(rest, factor));
  }

  /** The factor, where it is a number. */
  Optional<Rational> number() {
    return ExactValue.find(factor);
  }
}
