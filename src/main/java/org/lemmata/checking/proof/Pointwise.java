package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Differentiated;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.algebra.exact.Points;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;

/**
 * What an identity says at single points with fractional coordinates. A point counts only where both sides exist; there the
 * difference is a fraction or has a rigorous enclosure, so one that is not zero settles the matter.
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
    this.size = size(this.difference) + differentiated.stream().mapToLong(d -> size(d.formula())).sum();
  }

  private static long size(Expression e) {
    if (e instanceof Operation o) {
      return 1 + o.operands().stream().mapToLong(Pointwise::size).sum();
    }
    return e instanceof Call c ? 1 + c.arguments().stream().mapToLong(Pointwise::size).sum() : 1;
  }

  /** Tries points until one shows a difference, in fractions where {@code exactly}, else in enclosures, which cost less. */
  Pointwise search(boolean exactly) {
    long tries = Math.max(LEAST_POINTS, Math.min(MOST_POINTS, WORK / size));
    for (int t = 0; t < tries && counterexample.isEmpty(); t++) {
      Map<String, Rational> point = points.at(t);
      try {
        differentiated.forEach(d -> enclosure(d.formula(), point, d.variables()));
        counterexample = (exactly ? fraction(point) : enclosed(point)).map(text -> shortened(point.toString()) + ", where left - right " + shortened(text));
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
    return value.lo() > 0 || value.hi() < 0 ? fraction(point).or(() -> Optional.of("lies in " + value)) : Optional.empty();
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
    if (e instanceof Operation o && o.operator() == Operator.PLUS) {
      o.operands().forEach(x -> split(x, factor, terms));
    } else if (e instanceof Operation o && o.operator() == Operator.TIMES && o.operands().size() == 2
        && o.operands().get(0) instanceof Constant c) {
      split(o.operands().get(1), factor.times(c.value()), terms);
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
            Interval here = Interval.of(point.get(name));
            return new Value.Number(moving.contains(name) ? here.widen(NEAR * (1 + Math.abs(here.middle()))) : here);
          }

          @Override
          public Value call(String function, List<Value> arguments) {
            throw new Undefined("`" + function + "` has no value in an identity");
          }
        }).number(withPlainExponents(e, point, moving));
  }

  /** Exponents as fractions: a negative number has a power only where the exponent is known to be whole. */
  private static Expression withPlainExponents(Expression e, Map<String, Rational> point, Set<String> moving) {
    if (e instanceof Call c) {
      return new Call(c.function(), c.arguments().stream().map(x -> withPlainExponents(x, point, moving)).toList());
    }
    if (!(e instanceof Operation o)) {
      return e;
    }
    List<Expression> operands = new ArrayList<>(o.operands().stream().map(x -> withPlainExponents(x, point, moving)).toList());
    if (o.operator() == Operator.POWER) {
      Map<String, Rational> resting = new HashMap<>(point);
      resting.keySet().removeAll(moving);
      try {
        operands.set(1, new Constant(ExactValue.of(o.operands().get(1), resting)));
      } catch (Undefined noFraction) {
        // Then an enclosure has to do.
      }
    }
    return new Operation(o.operator(), operands);
  }

  private static String shortened(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "... (" + text.length() + " characters)" : text;
  }
}
