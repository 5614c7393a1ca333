package org.lemmata.algebra.inequality;

import java.util.Optional;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;

/** A formula as {@code factor * variable + rest}, where neither speaks of the variable. */
record Linear(Expression factor, Expression rest) {

  /** @param signs of symbols, wherever the formula exists; empty where it is not linear in the variable */
  static Optional<Linear> of(Expression formula, String variable, Signs signs) {
    Expression v = new Name(variable);
    return Polynomial.find(formula, signs)
        .filter(p -> p.atoms().stream().allMatch(atom -> atom.equals(v) || !Question.names(atom).contains(variable)))
        .map(p -> p.coefficients(v)).filter(c -> c.size() == 2)
        .map(c -> new Linear(c.get(1).expression(), c.get(0).expression()));
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
