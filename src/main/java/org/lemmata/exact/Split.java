package org.lemmata.exact;

import java.util.List;
import java.util.TreeMap;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Expression.Constant;
import org.lemmata.expression.Expression.Name;
import org.lemmata.expression.Expression.Operation;
import org.lemmata.expression.Operator;
import org.lemmata.expression.Printer;
import org.lemmata.number.Rational;
import org.lemmata.number.Undefined;

/** An exponent as {@code whole + multiple * rest}, where {@code rest} is a symbol or a proper fraction. */
record Split(int whole, int multiple, String rest) {

  boolean isWhole() {
    return multiple == 0;
  }

  /** The k of a k-th root, 0 where the rest is a symbol. */
  int root() {
    return rest.startsWith("1/") ? Integer.parseInt(rest.substring(2)) : 0;
  }

  /** The fresh symbol that stands for {@code base^rest}. */
  String symbol(Expression base) {
    return "(" + Printer.print(base) + ")^(" + rest + ")";
  }

  static Split of(Expression exponent) {
    TreeMap<String, Rational> terms = new TreeMap<>();
    addTerms(exponent, Rational.ONE, terms);
    Rational constant = terms.remove("");
    Rational number = constant == null ? Rational.ZERO : constant;
    terms.values().removeIf(c -> c.signum() == 0);
    if (terms.isEmpty()) {
      int whole = small(new Rational(number.numerator().divide(number.denominator()), java.math.BigInteger.ONE));
      Rational fraction = number.minus(Rational.of(whole));
      return fraction.signum() == 0
          ? new Split(whole, 0, "")
          : new Split(whole, small(new Rational(fraction.numerator(), java.math.BigInteger.ONE)), "1/" + fraction.denominator());
    }
    if (terms.size() > 1 || !number.isInteger() || !terms.firstEntry().getValue().isInteger()) {
      throw new Undefined("the exponent " + Printer.print(exponent) + " is not a whole number plus a multiple of one symbol");
    }
    return new Split(small(number), small(terms.firstEntry().getValue()), terms.firstKey());
  }

  private static void addTerms(Expression e, Rational factor, TreeMap<String, Rational> terms) {
    if (e instanceof Constant c) {
      terms.merge("", factor.times(c.value()), Rational::plus);
    } else if (e instanceof Name n) {
      terms.merge(n.name(), factor, Rational::plus);
    } else if (e instanceof Operation o && o.operator() == Operator.PLUS) {
      o.operands().forEach(x -> addTerms(x, factor, terms));
    } else if (e instanceof Operation o && o.operator() == Operator.TIMES) {
      List<Expression> others = o.operands().stream().filter(x -> !(x instanceof Constant)).toList();
      Rational product =
          o.operands().stream()
              .filter(x -> x instanceof Constant)
              .map(x -> ((Constant) x).value())
              .reduce(factor, Rational::times);
      if (others.size() > 1) {
        throw new Undefined("the exponent " + Printer.print(e) + " is not linear");
      }
      if (others.isEmpty()) {
        terms.merge("", product, Rational::plus);
      } else {
        addTerms(others.get(0), product, terms);
      }
    } else {
      throw new Undefined("the exponent " + Printer.print(e) + " is not linear");
    }
  }

  static int small(Rational value) {
    if (!value.isInteger() || value.numerator().abs().compareTo(java.math.BigInteger.valueOf(NormalForm.LARGEST_POWER)) > 0) {
      throw new Undefined("an exponent is larger than " + NormalForm.LARGEST_POWER);
    }
    return value.numerator().intValue();
  }
}
