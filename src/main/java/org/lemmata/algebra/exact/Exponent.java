package org.lemmata.algebra.exact;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** An exponent as a rational combination of monomials in its symbols, and of quotients of such: {@code 2 - 2/n}. */
record Exponent(Monomials terms) {
  static final Exponent ONE = number(Rational.ONE);

  static Exponent number(Rational value) {
    return new Exponent(Monomials.number(value));
  }

  /** @throws Undefined where it has no normal form */
  static Exponent of(Expression e) {
    return e.asConstant().map(Exponent::number).orElseGet(() -> new Exponent(NormalForm.monomials(e)));
  }

  static Optional<Exponent> find(Expression e) {
    try {
      return Optional.of(of(e));
    } catch (Undefined noNormalForm) {
      return Optional.empty();
    }
  }

  /** No symbol in it. */
  boolean isNumber() {
    return terms.isNumber();
  }

  /** The part without symbols. */
  Rational number() {
    return terms.number();
  }

  boolean isWhole() {
    return isNumber() && number().isInteger();
  }

  boolean isOne() {
    return isNumber() && number().equals(Rational.ONE);
  }

  /** A whole number that is not even. */
  boolean isOdd() {
    return isWhole() && number().numerator().testBit(0);
  }

  /** The whole part of the part without symbols. */
  int whole() {
    return small(new Rational(number().numerator().divide(number().denominator()), BigInteger.ONE));
  }

  /** All but the whole part. */
  Map<String, Rational> rest() {
    Map<String, Rational> rest = new TreeMap<>(terms.coefficients());
    rest.merge(Monomials.UNIT, Rational.of(-whole()), Rational::plus);
    rest.values().removeIf(c -> c.signum() == 0);
    return rest;
  }

  Exponent times(Exponent o) {
    if (isNumber()) {
      return new Exponent(o.terms.times(number()));
    }
    return o.isNumber()
        ? new Exponent(terms.times(o.number()))
        : of(Algebra.times(expression(), o.expression()));
  }

  Expression expression() {
    return terms.coefficients().entrySet().stream()
        .map(term -> Algebra.times(new Constant(term.getValue()), terms.formula(term.getKey())))
        .reduce(Algebra.ZERO, Algebra::plus);
  }

  /** @throws Undefined for an exponent that no normal form could carry out */
  static int small(Rational value) {
    if (!value.isInteger() || value.numerator().abs().compareTo(BigInteger.valueOf(NormalForm.LARGEST_POWER)) > 0) {
      throw new Undefined(Reason.SIZE, "an exponent is larger than " + NormalForm.LARGEST_POWER);
    }
    return value.numerator().intValue();
  }
}
