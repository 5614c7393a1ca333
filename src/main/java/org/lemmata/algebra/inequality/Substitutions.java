package org.lemmata.algebra.inequality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Extended;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Steps by which a variable is another one: its distance from a bound or from a second variable, its root, or a part of
 * the formula.
 */
final class Substitutions {
  /** How often the box of a new variable is halved. */
  private static final int HALVES = 12;

  /** Parts that are tried, the largest first. */
  private static final int MOST_PARTS = 3;

  private final ProofSearch search;
  private final Forms forms;

  Substitutions(ProofSearch search, Forms forms) {
    this.search = search;
    this.forms = forms;
  }

  /**
   * Variables are counted from what a hypothesis says of them, as long as that can be solved.
   *
   * @param onlyFree whether only those without bounds, which would become hypotheses themselves
   */
  Optional<Step> shifted(Question question, boolean onlyFree) {
    for (int h = 0; h < question.given().size(); h++) {
      Expression hypothesis = question.given().get(h).formula();
      for (String variable : Question.names(hypothesis)) {
        boolean isFree = question.box().span(variable).equals(Span.ALL);
        Optional<Step> found = onlyFree == isFree ? shifted(question, h, variable) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Step> shifted(Question question, int hypothesis, String variable) {
    Expression formula = question.given().get(hypothesis).formula();
    return Linear.of(formula, variable, question.signsWhere(hypothesis)).flatMap(linear -> {
      Optional<Extended> sign = question.about(linear.factor(), false).range()
          .filter(r -> r.isPositive() || r.isNegative());
      return sign.flatMap(range -> shifted(question, hypothesis, variable, linear, range.isPositive()));
    });
  }

  /** By an equation among the hypotheses, a variable is a formula in the others. */
  Optional<Step> solved(Question question) {
    for (int h = 0; h < question.given().size(); h++) {
      for (int o = 0; o < question.given().size(); o++) {
        Optional<Step> found = h != o && question.areOpposite(h, o) ? solved(question, h, o) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Step> solved(Question question, int hypothesis, int opposite) {
    Expression formula = question.given().get(hypothesis).formula();
    for (String variable : Question.names(formula)) {
      Optional<Linear> linear = Linear.of(formula, variable, question.signsWhere(hypothesis))
          .filter(l -> !question.hasExponent(variable)
              && question.about(l.factor(), false).range().filter(r -> r.isPositive() || r.isNegative())
                  .isPresent());
      if (linear.isPresent()) {
        Expression from = linear.get().zero();
        Question below = question.solved(hypothesis, opposite, variable, from);
        return bound(below, search::prove)
            .map(rest -> new Step.Solved(hypothesis, opposite, variable, linear.get().factor(), from, rest));
      }
    }
    return Optional.empty();
  }

  /** With all hypotheses that are bounds made part of the box. */
  private static Optional<Step> bound(Question question, Function<Question, Optional<Step>> prove) {
    for (int h = 0; h < question.given().size(); h++) {
      int number = h;
      Optional<Question> smaller = question.bound(h);
      if (smaller.isPresent()) {
        return bound(smaller.get(), prove).map(rest -> new Step.Bound(number, rest));
      }
    }
    return prove.apply(question);
  }

  private Optional<Step> shifted(Question question, int hypothesis, String variable, Linear linear, boolean upward) {
    Expression from = linear.zero();
    Question below = question.shift(hypothesis, variable, from, upward);
    return shifted(below, true).or(() -> search.limited(below, 0, search.left() / 4))
        .map(rest -> new Step.Shift(hypothesis, variable, linear.factor(), from, upward, rest));
  }

  /** Two variables without bounds, beside each other where the formula vanishes whenever they are equal. */
  Optional<Step> moved(Question question) {
    List<String> free = question.variables().stream().filter(v -> question.box().span(v).equals(Span.ALL)).toList();
    for (String variable : free) {
      for (String other : free) {
        if (!variable.equals(other) && vanishesWhereEqual(question, variable, other)) {
          Expression from = new Name(other);
          return search.limited(question.moved(variable, from), 0, search.left() / 2)
              .map(rest -> new Step.Moved(variable, from, rest));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean vanishesWhereEqual(Question question, String variable, String other) {
    return List.of(Rational.of(2).over(Rational.of(3)), Rational.of(-7).over(Rational.of(5))).stream()
        .allMatch(value -> {
          Map<String, Rational> point = new HashMap<>();
          question.box().spans().forEach(
              (name, span) -> point.put(name, name.equals(variable) || name.equals(other) ? value : span.middle()));
          Optional<Extended> there = question.on(Box.of(point)).range();
          return there.filter(r -> r.lo() <= 0 && r.hi() >= 0 && r.hi() - r.lo() < 1e-10).isPresent();
        });
  }

  /** The largest part that helps; where hypotheses speak of some part, one that they can be kept for. */
  Optional<Step> named(Question question, int depth) {
    List<Expression> parts = forms.apart(question);
    List<Expression> spokenOf = question.given().isEmpty()
        ? List.of()
        : parts.stream().filter(p -> !question.kept(p, variable(p)).isEmpty()).limit(MOST_PARTS).toList();
    return (spokenOf.isEmpty() ? parts : spokenOf).stream().limit(MOST_PARTS)
        .flatMap(part -> named(question, part, depth).stream()).findFirst();
  }

  private Optional<Step> named(Question question, Expression part, int depth) {
    Question named = question.named(part, variable(part));
    return bound(named, smaller -> search.prove(smaller, depth + 1, HALVES)).map(rest -> new Step.Named(part,
        variable(part), named.goal().formula(), question.kept(part, variable(part)), rest));
  }

  private static String variable(Expression part) {
    return Question.names(part).iterator().next();
  }

  /** Of a variable that stands below a root by itself. */
  Optional<Step> rooted(Question question, int depth) {
    return forms.atoms(question).stream().flatMap(atom -> root(question, atom).stream()).findFirst()
        .flatMap(root -> search.prove(question.rooted(root.variable(), root.degree()), depth + 1, HALVES)
            .map(rest -> new Step.Rooted(root.variable(), root.degree(), rest)));
  }

  private record Root(String variable, int degree) {}

  /** Of a variable that is not negative. */
  private static Optional<Root> root(Question question, Expression e) {
    Optional<Root> power = e.operandsOf(Operator.POWER).flatMap(p -> p.get(1).asConstant()
        .filter(exponent -> !exponent.isInteger())
        .flatMap(exponent -> p.get(0).asName().map(name -> new Root(name, exponent.denominator().intValue()))));
    Optional<Root> square = e.argumentsOf(Elementary.SQRT.word()).flatMap(a -> a.get(0).asName())
        .map(name -> new Root(name, 2));
    return power.or(() -> square)
        .filter(root -> question.box().span(root.variable()).low().filter(l -> l.signum() >= 0).isPresent());
  }

  /** The same of variables that do so in hypotheses, one of them. */
  Optional<Step> rootedInHypotheses(Question question) {
    return question.given().stream().flatMap(hypothesis -> hypothesis.formula().nodes())
        .flatMap(e -> root(question, e).stream()).findFirst().flatMap(root -> {
          Question below = question.rooted(root.variable(), root.degree());
          return search.soon(below).map(rest -> new Step.Rooted(root.variable(), root.degree(), rest));
        });
  }

  /** Cuts off where a hypothesis that is linear in a variable fails. */
  Optional<Step> cut(Question question, int depth, int halves, int whole) {
    for (int h = 0; h < question.given().size(); h++) {
      Goal hypothesis = question.given().get(h);
      for (String variable : Question.names(hypothesis.formula())) {
        Span span = question.box().span(variable);
        Optional<Linear> linear = span.isPoint()
            ? Optional.empty()
            : Linear.of(hypothesis.formula(), variable, question.signs());
        Optional<Rational> factor = linear.flatMap(Linear::number).filter(k -> k.signum() < 0);
        if (factor.isEmpty()) {
          continue;
        }
        double most = most(question.box(), linear.get().rest());
        if (Double.isInfinite(most)) {
          continue;
        }
        Rational at = Rational.of(most).over(factor.get().negate());
        boolean isUseful = span.contains(at) && span.high()
            .map(high -> high.minus(at).compareTo(high.minus(span.low().orElse(at)).over(Rational.of(10))) > 0)
            .orElse(true);
        int number = h;
        if (isUseful && question.upper(variable, at).isOutside(h)) {
          return search.prove(question.lower(variable, at), depth, halves - 1, whole)
              .map(lower -> new Step.Halves(variable, at, lower, new Step.Outside(number)));
        }
      }
    }
    return Optional.empty();
  }

  private static double most(Box box, Expression e) {
    try {
      return box.range(e).hi();
    } catch (Undefined somewhere) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
