package org.lemmata.algebra.inequality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.algebra.exact.Factored;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Undefined;

/** Other forms of the formulas that a search meets, each found once. */
final class Forms {
  /** Nodes of a formula that are looked at. */
  private static final int MOST_PARTS = 250;

  private final Map<Known, Optional<Factored>> factored = new HashMap<>();
  private final Map<Known, Optional<Polynomial>> polynomials = new HashMap<>();
  private final Map<Expression, List<Expression>> apart = new HashMap<>();

  private final Map<Derived, Expression> derivatives = new HashMap<>();

  private record Derived(Expression formula, String variable) {}

  /** A formula beside what is known of its variables. */
  private record Known(Expression formula, Signs signs) {
    static Known of(Question question) {
      return new Known(question.goal().formula(), question.signs());
    }
  }

  /** The derivative of the formula in a variable. */
  Expression derivative(Question question, String variable) {
    return derivatives.computeIfAbsent(new Derived(question.goal().formula(), variable),
        d -> ProofSearch.derivative(d.formula(), d.variable()));
  }

  /** The formula as a polynomial in its atoms; empty where it is none. */
  Optional<Polynomial> polynomial(Question question) {
    return polynomials.computeIfAbsent(Known.of(question), k -> Polynomial.find(k.formula(), k.signs()));
  }

  /** What the formula is a polynomial in. */
  List<Expression> atoms(Question question) {
    return polynomial(question).map(Polynomial::atoms).orElse(List.of());
  }

  /** The factors of the formula, unless there is just itself. */
  Optional<Factored> factored(Question question) {
    return factored.computeIfAbsent(Known.of(question), k -> factor(question));
  }

  private static Optional<Factored> factor(Question question) {
    Expression formula = question.goal().formula();
    try {
      return Optional.of(Factored.of(formula, question.signs()))
          .filter(f -> f.powers().size() != 1 || f.powers().get(0).exponent() != 1
              || !withoutFactor(f.powers().get(0).base().expression()).equals(withoutFactor(formula)));
    } catch (Undefined | UnsupportedOperationException | ArithmeticException noFactors) {
      return Optional.empty();
    }
  }

  /** A formula without the number before it. */
  private static Expression withoutFactor(Expression formula) {
    Optional<List<Expression>> product = formula.operandsOf(Operator.TIMES)
        .filter(p -> p.size() == 2 && p.get(0).asConstant().isPresent());
    return product.map(p -> withoutFactor(p.get(1))).orElse(formula);
  }

  private static boolean isFunction(Expression e) {
    return e.call().isPresent() || e.operandsOf(Operator.POWER).isPresent();
  }

  /** What holds all of some variables, and is more than one of them times a number; the largest first. */
  List<Expression> apart(Question question) {
    return apart.computeIfAbsent(question.goal().formula(),
        formula -> formula.nodes().skip(1).limit(MOST_PARTS).distinct()
            .filter(e -> e.asName().isEmpty() && !Question.names(e).isEmpty())
            .filter(e -> Question.names(e).size() > 1 || isFunction(e)
                || e.nodes().noneMatch(Forms::isFunction) && e.operandsOf(Operator.PLUS).isPresent())
            .filter(question::isApart).toList());
  }
}
