package org.lemmata.claim.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lemmata.kernel.number.Rational;

/**
 * Formulas beside each other: the same but for one factor between 0.94 and 1/0.94, or for one exponent that is one more
 * or less; what is changed alike in several places is one change.
 */
public final class Neighbour {
  private static final Rational LEAST = Rational.of(94).over(Rational.of(100));
  private static final Rational MOST = Rational.ONE.over(LEAST);

  /** One change: a part is so many times as large, or an exponent so much more. */
  private sealed interface Step {
    record Times(Rational factor) implements Step {}

    record More(Rational exponent) implements Step {}

    /** Anything else. */
    record Other() implements Step {}
  }

  private final Set<Step> steps = new HashSet<>();

  private Neighbour() {}

  /** Whether {@code other} is beside {@code e}; a formula is not beside itself. */
  public static boolean is(Expression other, Expression e) {
    Neighbour found = new Neighbour();
    found.compare(other, e);
    return found.steps.size() == 1 && found.steps.stream().noneMatch(Step.Other.class::isInstance);
  }

  /** Whether one is the other and one more. */
  public static boolean isOneApart(Expression other, Expression e) {
    return difference(other, e).map(d -> d.times(d).equals(Rational.ONE)).orElse(false);
  }

  private static Optional<Rational> difference(Expression other, Expression e) {
    List<Expression> some = operands(Operator.PLUS, other);
    List<Expression> others = operands(Operator.PLUS, e);
    return isTail(some, others) ? Optional.of(sum(some).minus(sum(others))) : Optional.empty();
  }

  private void compare(Expression other, Expression e) {
    if (!other.equals(e)) {
      Optional<Rational> ratio = ratio(other, e);
      if (ratio.isPresent()) {
        steps.add(new Step.Times(ratio.get()));
      } else {
        inside(other, e);
      }
    }
  }

  private static Optional<Rational> ratio(Expression other, Expression e) {
    Optional<List<Expression>> scaled = other.argumentsOf("scaled").filter(arguments -> arguments.get(0).equals(e));
    if (scaled.isPresent()) {
      return ExactValue.find(scaled.get().get(1)).filter(Neighbour::isNearOne);
    }
    List<Expression> some = operands(Operator.TIMES, other);
    List<Expression> others = operands(Operator.TIMES, e);
    Rational divisor = product(others);
    return isTail(some, others) && divisor.signum() != 0
        ? Optional.of(product(some).over(divisor)).filter(Neighbour::isNearOne)
        : Optional.empty();
  }

  private static boolean isNearOne(Rational ratio) {
    return ratio.compareTo(LEAST) >= 0 && ratio.compareTo(MOST) <= 0;
  }

  private void inside(Expression other, Expression e) {
    Optional<Rational> more = exponents(other, e);
    if (more.isPresent()) {
      steps.add(new Step.More(more.get()));
    } else if (e.children().size() == other.children().size()
        && other.mapChildren(x -> e).equals(e.mapChildren(x -> e))) {
      // The same node above other parts.
      all(other.children(), e.children());
    } else {
      steps.add(new Step.Other());
    }
  }

  /** How much larger the exponent of the same base is, if it is one more or less. */
  private static Optional<Rational> exponents(Expression other, Expression e) {
    return other.operandsOf(Operator.POWER).flatMap(a -> e.operandsOf(Operator.POWER)
        .filter(b -> a.get(0).equals(b.get(0)) && isOneApart(a.get(1), b.get(1)))
        .flatMap(b -> difference(a.get(1), b.get(1))));
  }

  private void all(List<Expression> some, List<Expression> others) {
    if (some.size() != others.size()) {
      steps.add(new Step.Other());
      return;
    }
    for (int i = 0; i < some.size(); i++) {
      compare(some.get(i), others.get(i));
    }
  }

  private static List<Expression> operands(Operator operator, Expression e) {
    return e.operandsOf(operator).filter(operands -> ExactValue.find(e).isEmpty())
        .map(operands -> operands.stream().flatMap(x -> operands(operator, x).stream()).toList()).orElse(List.of(e));
  }

  /** Whether both have the same operands, numbers left aside. */
  private static boolean isTail(List<Expression> some, List<Expression> others) {
    return some.stream().filter(x -> ExactValue.find(x).isEmpty()).toList()
        .equals(others.stream().filter(x -> ExactValue.find(x).isEmpty()).toList());
  }

  private static Rational product(List<Expression> factors) {
    return factors.stream().flatMap(x -> ExactValue.find(x).stream()).reduce(Rational.ONE, Rational::times);
  }

  private static Rational sum(List<Expression> terms) {
    return terms.stream().flatMap(x -> ExactValue.find(x).stream()).reduce(Rational.ZERO, Rational::plus);
  }
}
