package org.lemmata.algebra.exact;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** An exponent as a rational combination of symbols and of 1, which stands under the empty name. */
record Exponent(SortedMap<String, Rational> terms) {
  static final Exponent ONE = number(Rational.ONE);

  Exponent {
    terms = new TreeMap<>(terms);
    terms.values().removeIf(c -> c.signum() == 0);
  }

  static Exponent number(Rational value) {
    return new Exponent(new TreeMap<>(java.util.Map.of("", value)));
  }

  /** @throws Undefined where it is not linear in the symbols */
  static Exponent of(Expression e) {
    TreeMap<String, Rational> terms = new TreeMap<>();
    add(e, Rational.ONE, terms);
    return new Exponent(terms);
  }

  static boolean isLinear(Expression e) {
    try {
      of(e);
      return true;
    } catch (Undefined notLinear) {
      return false;
    }
  }

  private static void add(Expression e, Rational factor, TreeMap<String, Rational> terms) {
    Optional<List<Expression>> sum = e.operandsOf(Operator.PLUS);
    Optional<List<Expression>> product = e.operandsOf(Operator.TIMES);
    if (sum.isPresent()) {
      sum.get().forEach(x -> add(x, factor, terms));
    } else if (product.isPresent()) {
      addProduct(e, product.get(), factor, terms);
    } else if (e.asName().isPresent()) {
      terms.merge(e.asName().get(), factor, Rational::plus);
    } else if (isNumber(e)) {
      terms.merge("", factor.times(valueOf(e)), Rational::plus);
    } else {
      throw notLinear(e);
    }
  }

  private static void addProduct(Expression e, List<Expression> factors, Rational factor,
      TreeMap<String, Rational> terms) {
    List<Expression> others = factors.stream().filter(x -> !isNumber(x)).toList();
    Rational number = factors.stream().filter(Exponent::isNumber).map(Exponent::valueOf).reduce(factor,
        Rational::times);
    if (others.size() > 1) {
      throw notLinear(e);
    }
    add(others.isEmpty() ? Algebra.ONE : others.get(0), number, terms);
  }

  private static Undefined notLinear(Expression e) {
    return new Undefined(Reason.UNCOVERED, "the exponent " + Printer.print(e) + " is not linear");
  }

  private static boolean isNumber(Expression e) {
    return e.cases(
        constant -> true, name -> false, text -> false,
        operation -> operation.operator().isArithmetic() && operation.operands().stream().allMatch(Exponent::isNumber),
        call -> false, overRange -> false, overTimes -> false);
  }

  private static Rational valueOf(Expression number) {
    return ExactValue.of(number, java.util.Map.of());
  }

  /** No symbol in it. */
  boolean isNumber() {
    return terms.isEmpty() || terms.size() == 1 && terms.containsKey("");
  }

  /** The part without symbols. */
  Rational number() {
    return terms.getOrDefault("", Rational.ZERO);
  }

  boolean isWhole() {
    return isNumber() && number().isInteger();
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
  SortedMap<String, Rational> rest() {
    SortedMap<String, Rational> rest = new TreeMap<>(terms);
    rest.put("", number().minus(Rational.of(whole())));
    return new Exponent(rest).terms();
  }

  /** @throws Undefined where both have symbols */
  Exponent times(Exponent o) {
    if (!isNumber() && !o.isNumber()) {
      throw new Undefined(Reason.UNCOVERED, "a power with a symbolic exponent is raised to a symbolic power");
    }
    Rational factor = isNumber() ? number() : o.number();
    SortedMap<String, Rational> product = new TreeMap<>(isNumber() ? o.terms : terms);
    product.replaceAll((name, c) -> c.times(factor));
    return new Exponent(product);
  }

  Expression expression() {
    return terms.entrySet().stream()
        .map(t -> Algebra.times(new Constant(t.getValue()), t.getKey().isEmpty() ? Algebra.ONE : new Name(t.getKey())))
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
