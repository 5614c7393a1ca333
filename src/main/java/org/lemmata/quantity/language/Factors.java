package org.lemmata.quantity.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/** The factors of a product in the order in which whole numbers stay whole. */
final class Factors {
  private static final Rational MINUS_ONE = Rational.of(-1);

  private Factors() {}

  /**
   * The factors of a product, inner products taken apart: a multiple of a third is exact where the division comes last.
   */
  private static List<Expression> fractionsLast(List<Expression> operands) {
    return holdFraction(operands)
        ? operands.stream().flatMap(Factors::factors).sorted(Comparator.comparing(Factors::isFraction)).toList()
        : operands;
  }

  /** Asked of every product that is evaluated, hence without streams. */
  private static boolean holdFraction(List<Expression> operands) {
    for (Expression operand : operands) {
      Optional<List<Expression>> factors = operand.operandsOf(Operator.TIMES);
      if (factors.isPresent() ? holdFraction(factors.get()) : isFraction(operand)) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Expression> factors(Expression e) {
    return e.operandsOf(Operator.TIMES).map(factors -> factors.stream().flatMap(Factors::factors)).orElse(Stream.of(e));
  }

  private static boolean isFraction(Expression e) {
    return fraction(e).isPresent();
  }

  /** The fraction that a factor is, if it is one whose parts are numbers of the machine. */
  static Optional<Rational> fraction(Expression e) {
    return e.asConstant()
        .filter(c -> !c.isInteger() && c.numerator().bitLength() < 54 && c.denominator().bitLength() < 54);
  }

  /** Whether it is something times itself. */
  static boolean isSquare(List<Expression> operands) {
    return operands.size() == 2 && operands.get(0).asConstant().isEmpty() && operands.get(0).equals(operands.get(1));
  }

  /** The product, in the order of its factors where these are matrices. */
  static Value product(List<Expression> operands, Function<Expression, Value> value) {
    List<Expression> factors = fractionsLast(operands);
    Value product = value.apply(factors.get(0));
    for (Expression factor : factors.subList(1, factors.size())) {
      product = times(product, factor, value);
    }
    return product;
  }

  /** A product with the least rounding: whole numbers times fractions, and quotients. */
  private static Value times(Value left, Expression factor, Function<Expression, Value> value) {
    Optional<Rational> fraction = fraction(factor);
    if (fraction.isPresent() && left.asMatrix().isEmpty() && left.interval().isWholeNumber()) {
      return new Value.Number(left.interval().times(Interval.of(fraction.get().numerator().doubleValue()))
          .over(Interval.of(fraction.get().denominator().doubleValue())));
    }
    Optional<List<Expression>> reciprocal = factor.operandsOf(Operator.POWER)
        .filter(power -> power.get(1).asConstant().filter(MINUS_ONE::equals).isPresent());
    if (reciprocal.isEmpty()) {
      return Arithmetic.times(left, value.apply(factor));
    }
    Interval divisor = value.apply(reciprocal.get().get(0)).interval();
    return left.asMatrix().isPresent()
        ? MatrixRing.multiple(Interval.of(1).over(divisor), left.matrix())
        : new Value.Number(left.interval().over(divisor));
  }
}
