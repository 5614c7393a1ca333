package org.lemmata.exact;

import edu.jas.arith.BigInteger;
import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Expression.Call;
import org.lemmata.expression.Expression.Constant;
import org.lemmata.expression.Expression.Name;
import org.lemmata.expression.Expression.Operation;
import org.lemmata.expression.Operator;
import org.lemmata.expression.Printer;
import org.lemmata.number.Rational;
import org.lemmata.number.Undefined;

/**
 * Writes a formula as a quotient of polynomials over the rationals. Powers with symbolic exponents and values of
 * functions become fresh symbols ({@code b^(p-1)} is {@code b^p / b}), so a zero normal form proves the formula zero
 * wherever it is defined; a nonzero one proves nothing.
 */
public final class NormalForm {
  static final int LARGEST_POWER = 64;

  private static final int MOST_SYMBOLS = 120;

  private final Set<String> positive;
  private final Set<String> symbols = new LinkedHashSet<>();
  private GenPolynomialRing<BigRational> ring;

  private NormalForm(Set<String> positive) {
    this.positive = positive;
  }

  /**
   * Whether the normal form of {@code e} is zero.
   *
   * @param positive symbols that stand for positive numbers
   */
  public static boolean isZero(Expression e, Set<String> positive) {
    NormalForm form = new NormalForm(positive);
    form.collect(e);
    if (form.symbols.size() > MOST_SYMBOLS) {
      throw new Undefined("the formula has more than " + MOST_SYMBOLS + " symbols");
    }
    form.ring = new GenPolynomialRing<>(new BigRational(), form.symbols.toArray(String[]::new));
    return form.fraction(e).isZero();
  }

  private void collect(Expression e) {
    if (e instanceof Name n) {
      symbols.add(n.name());
    } else if (e instanceof Operation o && o.operator() == Operator.POWER) {
      Split split = Split.of(o.operands().get(1));
      for (Expression base : factors(o.operands().get(0), split.isWhole())) {
        collect(base);
        if (!split.isWhole()) {
          symbols.add(split.symbol(base));
        }
      }
    } else if (e instanceof Operation o) {
      o.operands().forEach(this::collect);
    } else if (e instanceof Call) {
      symbols.add(Printer.print(e));
    }
  }

  private Fraction fraction(Expression e) {
    if (e instanceof Constant c) {
      return constant(c.value());
    }
    if (e instanceof Name n) {
      return symbol(n.name());
    }
    if (e instanceof Call) {
      return symbol(Printer.print(e));
    }
    if (e instanceof Operation o) {
      switch (o.operator()) {
        case PLUS:
          return o.operands().stream().map(this::fraction).reduce(Fraction::plus).orElseThrow();
        case TIMES:
          return o.operands().stream().map(this::fraction).reduce(Fraction::times).orElseThrow();
        case POWER:
          return power(o.operands().get(0), Split.of(o.operands().get(1)));
        default:
      }
    }
    throw new Undefined("this formula has no normal form");
  }

  private Fraction power(Expression base, Split split) {
    Fraction result = constant(Rational.ONE);
    for (Expression factor : factors(base, split.isWhole())) {
      result = result.times(fraction(factor).power(split.whole()));
      if (!split.isWhole()) {
        result = result.times(symbol(split.symbol(factor)).power(split.multiple()));
      }
    }
    return result;
  }

  /** {@code (a*b)^p = a^p b^p} for positive symbols only. */
  private List<Expression> factors(Expression base, boolean whole) {
    List<Expression> flat = new ArrayList<>();
    flatten(base, flat);
    boolean splits = !whole && flat.stream().allMatch(x -> x instanceof Name n && positive.contains(n.name()));
    return splits ? flat : List.of(base);
  }

  private static void flatten(Expression e, List<Expression> factors) {
    if (e instanceof Operation o && o.operator() == Operator.TIMES) {
      o.operands().forEach(x -> flatten(x, factors));
    } else {
      factors.add(e);
    }
  }

  private Fraction symbol(String name) {
    List<String> all = List.of(ring.getVars());
    GenPolynomial<BigRational> variable = ring.univariate(all.size() - 1 - all.indexOf(name));
    return new Fraction(variable, ring.getONE());
  }

  private Fraction constant(Rational value) {
    return new Fraction(
        ring.getONE().multiply(new BigRational(new BigInteger(value.numerator()), new BigInteger(value.denominator()))), ring.getONE());
  }
}
