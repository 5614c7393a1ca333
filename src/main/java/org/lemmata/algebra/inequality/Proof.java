package org.lemmata.algebra.inequality;

import java.util.List;
import java.util.Optional;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Goes through the steps of a proof and asks of each whether it is one. Nothing is taken from the search but the steps
 * themselves.
 *
 * @param calculus derives
 */
public record Proof(Calculus calculus) {

  /** The derivative of a formula; undefined where there is no rule. */
  @FunctionalInterface
  public interface Calculus {
    Expression derivative(Expression formula, String variable);
  }

  /** Whether the steps answer the question with yes. */
  public boolean holds(Step step, Question question) {
    try {
      return step.cases(
          outside -> outside.hypothesis() < question.given().size() && question.isOutside(outside.hypothesis()),
          given -> question.exists() && isGiven(given, question),
          enclosure -> question.range().filter(question.goal()::isMetBy).isPresent(),
          coefficients -> question.exists() && isCoefficients(coefficients, question),
          monotone -> question.exists() && isMonotone(monotone, question),
          halves -> holds(halves.lower(), question.lower(halves.variable(), halves.at()))
              && holds(halves.upper(), question.upper(halves.variable(), halves.at())),
          product -> question.exists() && isProduct(product, question),
          quadratic -> question.exists() && isQuadratic(quadratic, question),
          shift -> isShift(shift, question)
              && holds(shift.rest(),
                  question.shift(shift.hypothesis(), shift.variable(), shift.from(), shift.upward())),
          moved -> question.box().span(moved.variable()).equals(Span.ALL)
              && !Question.names(moved.from()).contains(moved.variable())
              && question.about(moved.from(), false).exists()
              && holds(moved.rest(), question.moved(moved.variable(), moved.from())),
          named -> Question.names(named.part()).contains(named.variable())
              && question.isApart(named.part())
              && question.named(named.part(), named.variable()).goal().formula().equals(named.written())
              && question.kept(named.part(), named.variable()).equals(named.kept())
              && holds(named.rest(), question.named(named.part(), named.variable())),
          rooted -> question.exists() && holds(rooted.rest(), question.rooted(rooted.variable(), rooted.degree())),
          squares -> question.exists() && isSquares(squares, question),
          weighted -> question.exists() && isWeighted(weighted, question),
          sum -> question.exists() && isSumOfSquares(sum, question),
          multiplied -> question.exists() && isMultiplied(multiplied, question),
          solved -> isSolved(solved, question) && holds(solved.rest(),
              question.solved(solved.hypothesis(), solved.opposite(), solved.variable(), solved.from())),
          bound -> bound.hypothesis() < question.given().size()
              && question.bound(bound.hypothesis()).filter(smaller -> holds(bound.rest(), smaller)).isPresent());
    } catch (Undefined noFormula) {
      return false;
    }
  }

  static boolean isGiven(Step.Given step, Question question) {
    if (step.hypothesis() >= question.given().size() || step.factor().signum() <= 0) {
      return false;
    }
    Goal hypothesis = question.given().get(step.hypothesis());
    return (hypothesis.strictly() || !question.goal().strictly())
        && same(question, Algebra.times(new Constant(step.factor()), hypothesis.formula()));
  }

  /** Whether the coefficients on the box of the polynomial that the formula is reach the goal. */
  static boolean reaches(Polynomial polynomial, Question question) {
    return Bernstein.of(polynomial, polynomial.atoms().stream().map(atom -> span(atom, question)).toList())
        .filter(b -> question.goal().strictly() ? b.isPositive() : b.isNotNegative()).isPresent();
  }

  private static Span span(Expression atom, Question question) {
    return atom.asName().map(question.box()::span).orElseGet(() -> Span.of(question.box().range(atom)));
  }

  private static boolean isCoefficients(Step.Coefficients step, Question question) {
    return Polynomial.find(question.goal().formula(), question.signs())
        .filter(p -> p.atoms().equals(step.atoms()) && p.expression().equals(step.written()) && reaches(p, question))
        .isPresent();
  }

  private boolean isMonotone(Step.Monotone step, Question question) {
    Expression derivative = calculus.derivative(question.goal().formula(), step.variable());
    return question.existsUpToEnd(step.variable(), step.increasing())
        && holds(step.slope(), question.slope(step.variable(), step.increasing(), derivative))
        && holds(step.end(), question.atEnd(step.variable(), step.increasing()));
  }

  private boolean isProduct(Step.Product step, Question question) {
    int sign = step.constant().signum();
    Expression product = new Constant(step.constant());
    for (Step.Factor factor : step.factors()) {
      sign *= factor.exponent() % 2 == 0 ? 1 : factor.sign();
      product = Algebra.times(product, Algebra.power(factor.base(), Algebra.constant(factor.exponent())));
    }
    boolean hasSign = sign > 0 || sign == 0 && !question.goal().strictly();
    return hasSign && same(question, product) && step.factors().stream().allMatch(f -> hasSign(f, question));
  }

  private boolean hasSign(Step.Factor factor, Question question) {
    boolean isFree = factor.exponent() > 0 && factor.exponent() % 2 == 0 && !question.goal().strictly();
    Question sign = question.sign(factor.base(), factor.sign(), factor.exponent());
    return sign.exists() && factor.step().map(step -> holds(step, sign)).orElse(isFree);
  }

  private boolean isQuadratic(Step.Quadratic step, Question question) {
    Expression v = new Name(step.variable());
    Expression written = Algebra
        .plus(Algebra.plus(Algebra.times(step.a(), Algebra.times(v, v)), Algebra.times(step.b(), v)), step.c());
    boolean isFree = List.of(step.a(), step.b(), step.c()).stream()
        .noneMatch(e -> Question.names(e).contains(step.variable()));
    boolean isWeak = step.last().isPresent();
    return isFree && same(question, written) && !(isWeak && question.goal().strictly())
        && holds(step.lead(), question.lead(step.a(), isWeak))
        && holds(step.discriminant(), question.discriminant(step.a(), step.b(), step.c()))
        && (!isWeak || holds(step.last().get(), question.last(step.c())));
  }

  private boolean isSquares(Step.Squares step, Question question) {
    Expression root = Algebra.power(step.base(), new Constant(Rational.ONE.over(Rational.of(2))));
    return same(question, Algebra.plus(step.u(), Algebra.times(step.k(), root)))
        && question.about(root, false).exists() && question.about(step.u(), false).exists()
        && question.about(step.k(), false).exists()
        && holds(step.sign(), question.last(step.rootIsLarger() ? step.k() : step.u()))
        && holds(step.squares(), question.squares(step.u(), step.k(), step.base(), step.rootIsLarger()));
  }

  private boolean isWeighted(Step.Weighted step, Question question) {
    return step.hypothesis() < question.given().size()
        && same(question, Algebra.plus(
            Algebra.times(step.factor(), question.given().get(step.hypothesis()).formula()), step.rest()))
        && holds(step.sign(), question.multiple(step.hypothesis(), step.factor()))
        && holds(step.remainder(), question.remainder(step.hypothesis(), step.rest()));
  }

  private boolean isSumOfSquares(Step.SumOfSquares step, Question question) {
    boolean isPositive = step.squares().stream()
        .allMatch(s -> s.weight().signum() > 0 && question.about(s.base(), false).exists());
    return isPositive && same(question, step.expression())
        && holds(step.remainder(), question.about(step.rest(), question.goal().strictly()));
  }

  private boolean isMultiplied(Step.Multiplied step, Question question) {
    Optional<Polynomial> factor = Polynomial.find(step.factor(), question.signs());
    boolean isSeldomZero = factor.filter(f -> !f.terms().isEmpty() && f.atoms().stream().allMatch(
        atom -> atom.asName().filter(name -> !question.box().span(name).isPoint()).isPresent())).isPresent();
    Question product = question.multiplied(step.factor());
    return isSeldomZero && !question.goal().strictly()
        && holds(step.sign(), product.about(step.factor(), false)) && holds(step.product(), product);
  }

  /** Whether the formula is another one, wherever both have a value. */
  private static boolean same(Question question, Expression written) {
    return NormalForm.isZero(Algebra.minus(question.goal().formula(), written), question.signs());
  }

  private static boolean isShift(Step.Shift step, Question question) {
    return factor(step.hypothesis(), step.variable(), step.factor(), step.from(), question)
        .filter(sign -> step.upward() ? sign.isPositive() : sign.isNegative()).isPresent();
  }

  private static boolean isSolved(Step.Solved step, Question question) {
    boolean isEquation = step.opposite() < question.given().size()
        && step.hypothesis() < question.given().size()
        && !question.hasExponent(step.variable()) && question.areOpposite(step.hypothesis(), step.opposite());
    return isEquation && factor(step.hypothesis(), step.variable(), step.factor(), step.from(), question)
        .filter(sign -> sign.isPositive() || sign.isNegative()).isPresent();
  }

  /** Where the factor lies, if a hypothesis is the factor times the distance of a variable from a formula. */
  private static Optional<Extended> factor(int hypothesis, String variable, Expression factor, Expression from,
      Question question) {
    boolean isFree = !Question.names(from).contains(variable) && !Question.names(factor).contains(variable);
    if (hypothesis >= question.given().size() || !isFree || !question.about(from, false).exists()) {
      return Optional.empty();
    }
    Expression distance = Algebra.minus(new Name(variable), from);
    Expression formula = question.given().get(hypothesis).formula();
    return NormalForm.isZero(Algebra.minus(formula, Algebra.times(factor, distance)), question.signsWhere(hypothesis))
        ? Optional.of(question.box().range(factor))
        : Optional.empty();
  }
}
