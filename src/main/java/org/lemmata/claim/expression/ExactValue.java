package org.lemmata.claim.expression;

import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** The value of a formula in fractions, where all its symbols are fractions and all exponents small and whole. */
public final class ExactValue {
  private ExactValue() {}

  /** Keeps towers of powers from filling the memory. */
  private static boolean isSmall(Rational base) {
    return base.numerator().bitLength() + base.denominator().bitLength() < 5_000;
  }

  /** The value of a formula without symbols; empty where it is no fraction, or no number at all. */
  public static Optional<Rational> find(Expression e) {
    try {
      return Optional.of(of(e, Map.of()));
    } catch (Undefined noFraction) {
      return Optional.empty();
    }
  }

  public static Rational of(Expression e, Map<String, Rational> symbols) {
    if (e instanceof Constant c) {
      return c.value();
    }
    if (e instanceof Name n && symbols.containsKey(n.name())) {
      return symbols.get(n.name());
    }
    if (e instanceof Operation o) {
      switch (o.operator()) {
        case PLUS:
          return o.operands().stream().map(x -> of(x, symbols)).reduce(Rational::plus).orElseThrow();
        case TIMES:
          return o.operands().stream().map(x -> of(x, symbols)).reduce(Rational::times).orElseThrow();
        case POWER:
          Rational exponent = of(o.operands().get(1), symbols);
          if (exponent.isInteger() && exponent.numerator().bitLength() < 7 && isSmall(of(o.operands().get(0), symbols))) {
            return of(o.operands().get(0), symbols).power(exponent.numerator().intValue());
          }
          if (exponent.isInteger()) {
            throw new Undefined("an exponent of 64 or more, or a number of thousands of digits, is too large here");
          }
          break;
        default:
      }
    }
    throw new Undefined("this formula has no exact value");
  }
}
