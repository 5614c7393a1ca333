package org.lemmata.claim.expression;

import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.kernel.Reason;
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
    return e.cases(
        Constant::value,
        name -> symbols.containsKey(name.name()) ? symbols.get(name.name()) : none(name),
        ExactValue::none,
        operation -> arithmetic(operation, symbols),
        ExactValue::none,
        ExactValue::none,
        ExactValue::none);
  }

  private static Rational none(Expression e) {
    throw new Undefined(Reason.DOMAIN, "this formula has no exact value");
  }

  private static Rational arithmetic(Operation o, Map<String, Rational> symbols) {
    return switch (o.operator()) {
      case PLUS -> o.operands().stream().map(x -> of(x, symbols)).reduce(Rational::plus).orElseThrow();
      case TIMES -> o.operands().stream().map(x -> of(x, symbols)).reduce(Rational::times).orElseThrow();
      case POWER -> power(o, of(o.operands().get(0), symbols), of(o.operands().get(1), symbols));
      default -> none(o);
    };
  }

  private static Rational power(Operation o, Rational base, Rational exponent) {
    if (!exponent.isInteger()) {
      return none(o);
    }
    if (exponent.numerator().bitLength() >= 7 || !isSmall(base)) {
      throw new Undefined(Reason.SIZE,
          "an exponent of 64 or more, or a number of thousands of digits, is too large here");
    }
    return base.power(exponent.numerator().intValue());
  }
}
