package org.lemmata.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lemmata.expression.Expression;
import org.lemmata.expression.Expression.Call;
import org.lemmata.expression.Expression.Constant;
import org.lemmata.expression.Expression.Name;
import org.lemmata.expression.Expression.Operation;
import org.lemmata.expression.Operator;
import org.lemmata.number.Rational;
import org.lemmata.number.Undefined;

/**
 * Writes a formula as a quotient of polynomials over the rationals. Powers with symbolic exponents, exponentials of
 * monomials and values of other functions become fresh symbols ({@code b^(p-1)} is {@code b^p / b}, hyperbolic functions are
 * quotients of exponentials), so a zero normal form proves the formula zero wherever it is defined; a nonzero one proves
 * nothing.
 */
public final class NormalForm {
  static final int LARGEST_POWER = 64;

  private static final Set<String> EXPONENTIALS = Set.of("exp", "sinh", "cosh", "tanh");

  private static final Rational HALF = Rational.of(1).over(Rational.of(2));

  private static final int MOST_SYMBOLS = 120;

  private final Set<String> positive;
  private final Set<String> symbols = new TreeSet<>();

  /** Into how many parts each monomial in an exponent is divided. */
  private final Map<String, BigInteger> parts = new TreeMap<>();
  private final Map<String, Root> roots = new TreeMap<>();

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
    Fraction fraction = form.of(e);
    GenPolynomial<BigRational> numerator = fraction.numerator();
    GenPolynomial<BigRational> denominator = fraction.denominator();
    for (Root root : form.roots.values()) {
      numerator = root.reduce(numerator);
      denominator = root.reduce(denominator);
    }
    if (denominator.isZERO()) {
      throw new Undefined("division by zero");
    }
    return numerator.isZERO();
  }

  private static Fraction of(Expression e, Set<String> positive) {
    return new NormalForm(positive).of(e);
  }

  private Fraction of(Expression e) {
    collect(e);
    parts.forEach((monomial, whole) -> symbols.add(exponential(monomial, whole)));
    if (symbols.size() > MOST_SYMBOLS) {
      throw new Undefined("the formula has more than " + MOST_SYMBOLS + " symbols");
    }
    ring = new GenPolynomialRing<>(new BigRational(), symbols.toArray(String[]::new));
    return fraction(e);
  }

  private static String exponential(String monomial, BigInteger parts) {
    return "exp((" + monomial + ")/" + parts + ")";
  }

  private void collect(Expression e) {
    if (e instanceof Name n) {
      symbols.add(n.name());
    } else if (e instanceof Operation o && o.operator() == Operator.POWER) {
      Split split = Split.of(o.operands().get(1));
      for (Factor factor : factors(o.operands().get(0), split)) {
        collect(factor.base());
        if (!split.isWhole()) {
          symbols.add(split.symbol(factor.base()));
        }
      }
    } else if (e instanceof Operation o) {
      o.operands().forEach(this::collect);
    } else if (e instanceof Call c && EXPONENTIALS.contains(c.function())) {
      exponent(c).coefficients().forEach((monomial, factor) ->
          parts.merge(monomial, factor.denominator(), (a, b) -> a.multiply(b).divide(a.gcd(b))));
    } else if (e instanceof Call c) {
      symbols.add(value(c));
    }
  }

  private Monomials exponent(Call c) {
    return Monomials.of(of(c.arguments().get(0), positive));
  }

  private String value(Call c) {
    return c.function() + Monomials.text(of(c.arguments().get(0), positive));
  }

  /** {@code exp} of an argument as a product of exponentials of monomials. */
  private Fraction exp(Call c) {
    Fraction result = constant(Rational.ONE);
    for (Map.Entry<String, Rational> term : exponent(c).coefficients().entrySet()) {
      BigInteger whole = parts.get(term.getKey());
      Rational exponent = term.getValue().times(new Rational(whole, BigInteger.ONE));
      result = result.times(symbol(exponential(term.getKey(), whole)).power(Split.small(exponent)));
    }
    return result;
  }

  private Fraction call(Call c) {
    if (!EXPONENTIALS.contains(c.function())) {
      return symbol(value(c));
    }
    Fraction up = exp(c);
    if (c.function().equals("exp")) {
      return up;
    }
    Fraction down = up.inverse();
    Fraction minus = up.plus(down.times(constant(Rational.of(-1))));
    Fraction plus = up.plus(down);
    return switch (c.function()) {
      case "sinh" -> minus.times(constant(HALF));
      case "cosh" -> plus.times(constant(HALF));
      default -> minus.times(plus.inverse());
    };
  }

  private Fraction fraction(Expression e) {
    if (e instanceof Constant c) {
      return constant(c.value());
    }
    if (e instanceof Name n) {
      return symbol(n.name());
    }
    if (e instanceof Call c) {
      return call(c);
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
    for (Factor factor : factors(base, split)) {
      result = result.times(fraction(factor.base()).power(split.whole() * factor.power()));
      if (!split.isWhole()) {
        result = result.times(symbol(split.symbol(factor.base())).power(split.multiple() * factor.power()));
        addRoot(factor.base(), split);
      }
    }
    return result;
  }

  /** The k-th power of a k-th root is its base, where that is a polynomial. */
  private void addRoot(Expression base, Split split) {
    Fraction value = fraction(base);
    if (split.root() > 0 && value.denominator().isConstant()) {
      int position = List.of(ring.getVars()).indexOf(split.symbol(base));
      BigRational unit = value.denominator().leadingBaseCoefficient().inverse();
      roots.put(split.symbol(base), new Root(ring.nvar - 1 - position, split.root(), value.numerator().multiply(unit)));
    }
  }

  private List<Factor> factors(Expression base, Split split) {
    return split.isWhole() ? List.of(new Factor(base, 1)) : Factor.of(base, positive);
  }

  private Fraction symbol(String name) {
    List<String> all = List.of(ring.getVars());
    GenPolynomial<BigRational> variable = ring.univariate(all.size() - 1 - all.indexOf(name));
    return new Fraction(variable, ring.getONE());
  }

  private Fraction constant(Rational value) {
    return new Fraction(
        ring.getONE().multiply(
            new BigRational(new edu.jas.arith.BigInteger(value.numerator()), new edu.jas.arith.BigInteger(value.denominator()))), ring.getONE());
  }
}
