package org.lemmata.quantity.language;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;

/** The factors of a product in the order in which whole numbers stay whole. */
final class Factors {
  private Factors() {}

  /** The factors of a product, inner products taken apart: a multiple of a third is exact where the division comes last. */
  static List<Expression> fractionsLast(List<Expression> operands) {
    List<Expression> factors = operands.stream().flatMap(Factors::factors).toList();
    return factors.stream().anyMatch(Factors::isFraction)
        ? factors.stream().sorted(Comparator.comparing(Factors::isFraction)).toList()
        : operands;
  }

  private static Stream<Expression> factors(Expression e) {
    return e instanceof Expression.Operation o && o.operator() == Operator.TIMES
        ? o.operands().stream().flatMap(Factors::factors)
        : Stream.of(e);
  }

  static boolean isFraction(Expression e) {
    return e instanceof Expression.Constant c && !c.value().isInteger()
        && c.value().numerator().bitLength() < 54 && c.value().denominator().bitLength() < 54;
  }
}
