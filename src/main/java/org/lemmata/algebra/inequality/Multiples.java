package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Factored;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Steps by which a formula is a multiple of a hypothesis and a rest, in which one of its variables need no longer be.
 */
final class Multiples {
  /** Hypotheses that are used one after the other. */
  private static final int DEEPEST = 3;

  /** Questions about one multiple or one rest. */
  private static final int PATIENCE = 120;

  /** Points at which a multiple and a rest have to have the right sign before they are looked at. */
  private static final int POINTS = 24;

  private final ProofSearch search;

  Multiples(ProofSearch search) {
    this.search = search;
  }

  Optional<Step> weighted(Question question) {
    List<Map<String, Rational>> points = question.given().isEmpty() || !question.exists()
        ? List.of()
        : Attempts.admissible(question, POINTS);
    return points.isEmpty()
        ? Optional.empty()
        : weighted(question, points, 0, true).or(() -> weighted(question, points, 0, false));
  }

  /** @param isSimple whether factors have values on the whole box, whatever hypotheses say */
  private Optional<Step> weighted(Question question, List<Map<String, Rational>> points, int depth, boolean isSimple) {
    for (int h = 0; h < question.given().size() && depth < DEEPEST; h++) {
      for (Expression factor : factors(question, question.given().get(h).formula())) {
        Optional<Step> found = isSimple && !question.about(factor, false).exists()
            ? Optional.empty()
            : weighted(question, points, depth, h, factor, isSimple);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * One, what leaves no rest, and for each variable, or value of a function, in which both are linear what makes it
   * fall out of the rest.
   */
  private static List<Expression> factors(Question question, Expression hypothesis) {
    List<Expression> factors = new ArrayList<>(List.of(Algebra.ONE));
    Signs signs = question.signs();
    quotient(question.goal().formula(), hypothesis, signs).ifPresent(factors::add);
    for (Expression part : shared(hypothesis, question.goal().formula())) {
      try {
        Optional<Expression> ours = slope(question.goal().formula(), part, signs);
        Optional<Expression> theirs = slope(hypothesis, part, signs);
        ours.flatMap(a -> theirs.flatMap(b -> quotient(a, b, signs))).ifPresent(factors::add);
      } catch (Undefined noForm) {
        // Not linear in this one.
      }
    }
    return factors.stream().distinct().toList();
  }

  private static List<Expression> shared(Expression hypothesis, Expression goal) {
    Set<String> names = new TreeSet<>(Question.names(hypothesis));
    names.retainAll(Question.names(goal));
    Set<Expression> values = goal.nodes().filter(e -> e.call().isPresent()).collect(Collectors.toSet());
    return Stream.concat(names.stream().map(Name::new),
        hypothesis.nodes().filter(e -> e.call().isPresent() && values.contains(e)).distinct()).toList();
  }

  private static Optional<Expression> quotient(Expression a, Expression b, Signs signs) {
    try {
      return Optional.of(simplified(Algebra.over(a, b), signs));
    } catch (Undefined none) {
      return Optional.empty();
    }
  }

  private Optional<Step> weighted(Question question, List<Map<String, Rational>> points, int depth, int hypothesis,
      Expression factor, boolean isSimple) {
    try {
      Expression multiple = Algebra.times(factor, question.given().get(hypothesis).formula());
      Expression rest = simplified(Algebra.minus(question.goal().formula(), multiple), question.signs());
      Question sign = question.multiple(hypothesis, factor);
      Question remainder = question.remainder(hypothesis, rest);
      boolean isMissed = points.stream().anyMatch(p -> sign.isMissedAt(p) || remainder.isMissedAt(p));
      return isMissed ? Optional.empty() : shown(sign, remainder, points, depth, hypothesis, isSimple);
    } catch (Undefined noForm) {
      return Optional.empty();
    }
  }

  private Optional<Step> shown(Question multiple, Question remainder, List<Map<String, Rational>> points, int depth,
      int hypothesis, boolean isSimple) {
    Optional<Step> sign = search.limited(multiple, 1, PATIENCE);
    Optional<Step> rest = sign.isEmpty()
        ? Optional.empty()
        : weighted(remainder, points, depth + 1, isSimple).or(() -> search.limited(remainder, 1, PATIENCE));
    return rest.map(r -> new Step.Weighted(hypothesis, multiple.goal().formula(), remainder.goal().formula(),
        sign.orElseThrow(), r));
  }

  /** By what a formula changes along a part in which it is linear. */
  private static Optional<Expression> slope(Expression formula, Expression part, Signs signs) {
    Expression zero = at(formula, part, Algebra.ZERO);
    Expression slope = Algebra.minus(at(formula, part, Algebra.ONE), zero);
    Expression written = Algebra.plus(Algebra.times(slope, part), zero);
    return NormalForm.isZero(Algebra.minus(formula, written), signs) ? Optional.of(slope) : Optional.empty();
  }

  private static Expression at(Expression e, Expression part, Expression value) {
    return e.equals(part) ? value : e.mapChildren(x -> at(x, part, value));
  }

  /** As a product of powers. */
  private static Expression simplified(Expression e, Signs signs) {
    Factored factored = Factored.of(e, signs);
    Expression product = new Constant(factored.constant());
    for (Factored.Power power : factored.powers()) {
      product = Algebra.times(product, Algebra.power(power.base().expression(), Algebra.constant(power.exponent())));
    }
    return product;
  }
}
