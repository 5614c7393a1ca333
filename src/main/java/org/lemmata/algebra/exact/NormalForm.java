package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

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

  private final Signs signs;
  private final Set<String> symbols = new TreeSet<>();

  /** Into how many parts each exponent of {@code e} or of another base is divided. */
  private final Map<String, BigInteger> parts = new TreeMap<>();
  private final Map<String, Root> roots = new TreeMap<>();

  private final Map<Expression, String> texts;
  private GenPolynomialRing<BigRational> ring;

  private NormalForm(Signs signs, Map<Expression, String> texts) {
    this.signs = signs;
    this.texts = texts;
  }

  /**
   * Whether the normal form of {@code e} is zero.
   *
   * @param signs of symbols, wherever both sides of the identity exist
   */
  public static boolean isZero(Expression e, Signs signs) {
    NormalForm form = new NormalForm(signs, new HashMap<>());
    Fraction fraction = form.of(Plain.of(e, signs));
    if (form.reduced(fraction.denominator()).isZERO()) {
      throw new Undefined("division by zero");
    }
    return form.reduced(fraction.numerator()).isZERO();
  }

  /** Roots may stand below roots, so each is looked for again until none is left. */
  private GenPolynomial<BigRational> reduced(GenPolynomial<BigRational> polynomial) {
    GenPolynomial<BigRational> reduced = polynomial;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Root root : roots.values()) {
        if (root.reduces(reduced)) {
          reduced = root.reduce(reduced);
          changed = true;
        }
      }
    }
    return reduced;
  }

  private Fraction of(Expression e) {
    collect(e);
    parts.forEach((power, whole) -> symbols.add(part(power, whole)));
    if (symbols.size() > MOST_SYMBOLS) {
      throw new Undefined("the formula has more than " + MOST_SYMBOLS + " symbols");
    }
    ring = new GenPolynomialRing<>(new BigRational(), symbols.toArray(String[]::new));
    return fraction(e);
  }

  /** The normal form of a part of the formula, in a ring of its own. */
  private Fraction apart(Expression e) {
    return new NormalForm(signs, texts).of(e);
  }

  private String text(Expression e) {
    String known = texts.get(e);
    if (known == null) {
      known = Monomials.text(apart(e));
      texts.put(e, known);
    }
    return known;
  }

  private static String part(String power, BigInteger parts) {
    return "(" + power + ")^(1/" + parts + ")";
  }

  private static String exponential(String monomial) {
    return "e^(" + monomial + ")";
  }

  private String power(Expression base, String exponent) {
    return "(" + text(base) + ")^(" + (exponent.isEmpty() ? "1" : exponent) + ")";
  }

  private void divide(String power, Rational exponent) {
    parts.merge(power, exponent.denominator(), (a, b) -> a.multiply(b).divide(a.gcd(b)));
  }

  private void collect(Expression e) {
    if (e instanceof Name n) {
      symbols.add(n.name());
    } else if (e instanceof Operation o && o.operator() == Operator.POWER) {
      for (Factor factor : factors(o)) {
        collect(factor.base());
        factor.exponent().rest().forEach((term, c) -> divide(power(factor.base(), term), c));
      }
    } else if (e instanceof Operation o) {
      o.operands().forEach(this::collect);
    } else if (e instanceof Call c && EXPONENTIALS.contains(c.function())) {
      exponent(c).coefficients().forEach((monomial, factor) -> divide(exponential(monomial), factor));
    } else if (e instanceof Call c) {
      symbols.add(value(c));
    }
  }

  private Monomials exponent(Call c) {
    return Monomials.of(apart(c.arguments().get(0)));
  }

  private String value(Call c) {
    return c.function() + c.arguments().stream().map(this::text).toList();
  }

  /** {@code exp} of an argument as a product of exponentials of monomials. */
  private Fraction exp(Call c) {
    Fraction result = constant(Rational.ONE);
    for (Map.Entry<String, Rational> term : exponent(c).coefficients().entrySet()) {
      result = result.times(power(exponential(term.getKey()), term.getValue()));
    }
    return result;
  }

  private Fraction power(String power, Rational exponent) {
    BigInteger whole = parts.get(power);
    return symbol(part(power, whole)).power(Exponent.small(exponent.times(new Rational(whole, BigInteger.ONE))));
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
          return power(o);
        default:
      }
    }
    throw new Undefined("this formula has no normal form");
  }

  private Fraction power(Operation o) {
    Fraction result = constant(Rational.ONE);
    for (Factor factor : factors(o)) {
      if (!factor.exponent().isWhole() && fraction(factor.base()).isZero()) {
        throw new Undefined("a power of zero with an exponent that is not known to be positive");
      }
      result = result.times(fraction(factor.base()).power(factor.exponent().whole()));
      for (Map.Entry<String, Rational> term : factor.exponent().rest().entrySet()) {
        String power = power(factor.base(), term.getKey());
        result = result.times(power(power, term.getValue()));
        if (term.getKey().isEmpty()) {
          addRoot(power, fraction(factor.base()));
        }
      }
    }
    return result;
  }

  /** The k-th power of a k-th root is its base. */
  private void addRoot(String power, Fraction base) {
    BigInteger degree = parts.get(power);
    int position = List.of(ring.getVars()).indexOf(part(power, degree));
    roots.put(power, new Root(ring.nvar - 1 - position, Exponent.small(new Rational(degree, BigInteger.ONE)), base));
  }

  private List<Factor> factors(Operation power) {
    Expression base = power.operands().get(0);
    Exponent exponent = Exponent.of(power.operands().get(1));
    return exponent.isWhole() ? List.of(new Factor(base, exponent)) : Factor.of(base, exponent, signs);
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
