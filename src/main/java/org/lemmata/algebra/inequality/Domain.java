package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/** Where hypotheses hold: a box, by those that bound one variable by a number, and within it whatever else they say. */
public record Domain(Box box, List<Goal> given) {

  /**
   * @param hypotheses comparisons, chains of them or conjunctions; {@code formulas} have further variables, which may
   * be any number
   */
  public static Domain of(List<Expression> hypotheses, List<Expression> formulas) {
    Set<String> names = new TreeSet<>();
    hypotheses.forEach(h -> names.addAll(Question.names(h)));
    formulas.forEach(f -> names.addAll(Question.names(f)));
    Box box = new Box(new TreeMap<>());
    for (String name : names) {
      box = box.with(name, Span.ALL);
    }
    List<Goal> given = new ArrayList<>();
    for (Goal goal : hypotheses.stream().flatMap(h -> Goal.hypotheses(h).stream()).toList()) {
      Optional<Box> smaller = bounded(box, goal);
      if (smaller.isPresent()) {
        box = smaller.get();
      } else {
        given.add(goal);
      }
    }
    return new Domain(box, given);
  }

  /** The box where a variable keeps to a bound; empty where the hypothesis is none. */
  static Optional<Box> bounded(Box box, Goal goal) {
    Set<String> names = Question.names(goal.formula());
    if (names.size() != 1 || !isPolynomial(goal.formula())) {
      return Optional.empty();
    }
    String name = names.iterator().next();
    Span span = box.span(name);
    return Linear.of(goal.formula(), name, new Question(goal, box, List.of()).signs())
        .flatMap(linear -> linear.number().flatMap(factor -> ExactValue.find(linear.rest()).map(rest -> {
          Rational bound = rest.negate().over(factor);
          return box.with(name,
              factor.signum() > 0 ? span.atLeast(bound, goal.strictly()) : span.atMost(bound, goal.strictly()));
        })));
  }

  /** As it is written, so that it has a value everywhere: {@code sqrt(x)^2 > -1} says more than {@code x > -1}. */
  private static boolean isPolynomial(Expression e) {
    Optional<List<Expression>> power = e.operandsOf(Operator.POWER);
    boolean isWhole = power.flatMap(p -> ExactValue.find(p.get(1))).filter(n -> n.isInteger() && n.signum() >= 0)
        .isPresent();
    boolean isNumber = ExactValue.find(e).isPresent();
    return isNumber
        || e.call().isEmpty() && (power.isEmpty() || isWhole) && e.children().stream().allMatch(Domain::isPolynomial);
  }

  /** Whether a goal is reached here. */
  public Question asks(Goal goal) {
    return new Question(goal, box, given);
  }
}
