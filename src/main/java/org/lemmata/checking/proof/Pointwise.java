package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Differentiated;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.algebra.exact.Points;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/**
 * What an identity says at single points with fractional coordinates. A point counts only where both sides exist; there
 * the difference is a fraction or has a rigorous enclosure, so one that is not zero settles the matter.
 */
final class Pointwise {
  private static final int MOST_POINTS = 512;
  private static final int LEAST_POINTS = 40;

  /** Nodes that may be evaluated in all, beyond the least number of points. */
  private static final long WORK = 2_000_000;

  /** How far a variable of differentiation moves, beside its size and 1. */
  private static final double NEAR = 0x1p-30;

  /** Longer formulas have no terms worth a fraction each. */
  private static final long LONGEST_SUM = 1_000;

  private final Expression difference;
  private final List<Differentiated> differentiated;
  private final Points points;
  private final List<Expression> terms = new ArrayList<>();
  private final long size;
  private boolean exists;
  private Optional<String> counterexample = Optional.empty();

  /** @param difference of both sides */
  Pointwise(Expression difference, Set<String> positive) {
    this.difference = Differentiation.carryOut(difference);
    this.differentiated = Differentiated.in(difference);
    split(this.difference, Rational.ONE, terms);
    this.points = new Points(difference, positive);
    this.size = this.difference.nodes().count()
        + differentiated.stream().mapToLong(d -> d.formula().nodes().count()).sum();
  }

  /**
   * Tries points until one shows a difference, in fractions where {@code exactly}, else in enclosures, which cost less.
   */
  Pointwise search(boolean exactly) {
    long tries = Math.max(LEAST_POINTS, Math.min(MOST_POINTS, WORK / size));
    for (int t = 0; t < tries && counterexample.isEmpty(); t++) {
      Map<String, Rational> point = points.at(t);
      try {
        differentiated.forEach(d -> enclosure(d.formula(), point, d.variables()));
        counterexample = (exactly ? fraction(point) : enclosed(point))
            .map(text -> shortened(point.toString()) + ", where left - right " + shortened(text));
        exists = true;
      } catch (Undefined elsewhere) {
        // One side does not exist here; the next point may do.
      }
    }
    return this;
  }

  /** Whether both sides were seen to exist somewhere. */
  boolean exists() {
    return exists;
  }

  /** A readable point at which both sides exist and differ, if one was found. */
  Optional<String> counterexample() {
    return counterexample;
  }

  /** In words; empty where the difference may be zero. */
  private Optional<String> enclosed(Map<String, Rational> point) {
    Interval value = sum(point);
    return value.lo() > 0 || value.hi() < 0
        ? fraction(point).or(() -> Optional.of("lies in " + value))
        : Optional.empty();
  }

  /** The difference, with its fractions added up as such, so that large ones that cancel do not hide the rest. */
  private Interval sum(Map<String, Rational> point) {
    if (size > LONGEST_SUM) {
      return enclosure(difference, point, Set.of());
    }
    Rational fractions = Rational.ZERO;
    Expression rest = Algebra.ZERO;
    for (Expression term : terms) {
      try {
        fractions = fractions.plus(ExactValue.of(term, point));
      } catch (Undefined noFraction) {
        rest = Algebra.plus(rest, term);
      }
    }
    return enclosure(Algebra.plus(new Constant(fractions), rest), point, Set.of());
  }

  private static void split(Expression e, Rational factor, List<Expression> terms) {
    Optional<List<Expression>> sum = e.operandsOf(Operator.PLUS);
    Optional<List<Expression>> multiple = e.operandsOf(Operator.TIMES)
        .filter(product -> product.size() == 2 && product.get(0).asConstant().isPresent());
    if (sum.isPresent()) {
      sum.get().forEach(x -> split(x, factor, terms));
    } else if (multiple.isPresent()) {
      split(multiple.get().get(1), factor.times(multiple.get().get(0).asConstant().orElseThrow()), terms);
    } else {
      terms.add(factor.equals(Rational.ONE) ? e : new Operation(Operator.TIMES, List.of(new Constant(factor), e)));
    }
  }

  /** In words; empty where the difference is zero or no fraction. */
  private Optional<String> fraction(Map<String, Rational> point) {
    try {
      return Optional.of(ExactValue.of(difference, point)).filter(v -> v.signum() != 0).map(v -> "= " + v);
    } catch (Undefined noFraction) {
      return Optional.empty();
    }
  }

  private static Interval enclosure(Expression e, Map<String, Rational> point, Set<String> moving) {
    return new Evaluator(
        new Scope() {
          @Override
          public Value lookup(String name) {
            Interval here = Interval.of(Objects.requireNonNull(point.get(name)));
            return new Value.Number(moving.contains(name) ? here.widen(NEAR * (1 + Math.abs(here.middle()))) : here);
          }

          @Override
          public Value call(String function, List<Value> arguments) {
            throw new Undefined(Reason.DOMAIN, "`" + function + "` has no value in an identity");
          }
        }).number(withPlainExponents(e, point, moving));
  }

  /** Exponents as fractions: a negative number has a power only where the exponent is known to be whole. */
  private static Expression withPlainExponents(Expression e, Map<String, Rational> point, Set<String> moving) {
    Expression inside = e.mapChildren(x -> withPlainExponents(x, point, moving));
    return inside.operandsOf(Operator.POWER).map(power -> {
      Map<String, Rational> resting = new HashMap<>(point);
      resting.keySet().removeAll(moving);
      try {
        return inside.above(List.of(power.get(0), new Constant(ExactValue.of(power.get(1), resting))));
      } catch (Undefined noFraction) {
        // Then an enclosure has to do.
        return inside;
      }
    }).orElse(inside);
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "... (" + text.length() + " characters)" : text;
  }
}
