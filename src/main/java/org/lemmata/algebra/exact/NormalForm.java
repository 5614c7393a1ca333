package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * Writes a formula as a quotient of polynomials over the rationals. Powers with symbolic exponents, exponentials of
 * monomials and values of other functions become fresh symbols ({@code b^(p-1)} is {@code b^p / b}), so a zero normal
 * form proves the formula zero wherever it is defined; a nonzero one proves nothing.
 */
public final class NormalForm {
  static final int LARGEST_POWER = 64;

  private static final String EXP = Elementary.EXP.word();

  private static final int MOST_SYMBOLS = 120;

  private final Signs signs;
  private final Set<String> symbols = new TreeSet<>();

  /** Into how many parts each exponent of {@code e} or of another base is divided. */
  private final Map<String, BigInteger> parts = new TreeMap<>();
  private final Map<String, Root> roots = new TreeMap<>();

  /** What a power with a given multiple of its exponent is as a formula. */
  private final Map<String, Function<Rational, Expression>> powers = new TreeMap<>();

  /** What the symbols of the ring stand for. */
  private final Map<String, Expression> meanings = new TreeMap<>();

  private final Map<Expression, String> texts;

  /** Of the symbols, once they are collected. */
  private GenPolynomialRing<BigRational> ring = new GenPolynomialRing<>(new BigRational(), new String[0]);

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
      throw new Undefined(Reason.DOMAIN, "division by zero");
    }
    return form.reduced(fraction.numerator()).isZERO();
  }

  /** The normal form of a formula in which no sign is known, as a combination of monomials. */
  static Monomials monomials(Expression e) {
    return new NormalForm(new Signs(Set.of()), new HashMap<>()).terms(e);
  }

  /** A formula as a quotient of polynomials, and what their symbols stand for. */
  record Written(Fraction formula, Map<String, Expression> meanings) {}

  /** The normal form of {@code e}; as a quotient it is only right where no root has a quotient below it. */
  static Written written(Expression e, Signs signs) {
    NormalForm form = new NormalForm(signs, new HashMap<>());
    Fraction fraction = form.of(Plain.of(e, signs));
    return new Written(new Fraction(form.reduced(fraction.numerator()), form.reduced(fraction.denominator())),
        form.meanings);
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
    powers.forEach((power, formula) -> {
      BigInteger whole = whole(power);
      symbols.add(part(power, whole));
      meanings.put(part(power, whole), formula.apply(new Rational(BigInteger.ONE, whole)));
    });
    if (symbols.size() > MOST_SYMBOLS) {
      throw new Undefined(Reason.SIZE, "the formula has more than " + MOST_SYMBOLS + " symbols");
    }
    ring = new GenPolynomialRing<>(new BigRational(), symbols.toArray(String[]::new));
    return fraction(e);
  }

  /** The normal form of a part of the formula, in a ring of its own. */
  private Fraction apart(Expression e) {
    return new NormalForm(signs, texts).of(e);
  }

  private Monomials terms(Expression e) {
    NormalForm form = new NormalForm(signs, texts);
    Fraction fraction = form.of(e);
    return Monomials.of(fraction, form.meanings);
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
    return "(" + text(base) + ")^(" + exponent + ")";
  }

  private void divide(String power, Rational exponent, Function<Rational, Expression> formula) {
    powers.put(power, formula);
    parts.merge(power, exponent.denominator(), (a, b) -> a.multiply(b).divide(a.gcd(b)));
  }

  private BigInteger whole(String power) {
    return Objects.requireNonNull(parts.get(power));
  }

  private void collect(Expression e) {
    Optional<List<Expression>> power = e.operandsOf(Operator.POWER);
    Optional<List<Expression>> exponential = e.argumentsOf(EXP);
    if (power.isPresent()) {
      for (Factor factor : factors(power.get())) {
        collect(factor.base());
        factor.exponent().rest().forEach((term, c) -> {
          Expression exponent = factor.exponent().terms().formula(term);
          divide(power(factor.base(), term), c,
              multiple -> Algebra.power(factor.base(), Algebra.times(new Constant(multiple), exponent)));
        });
      }
    } else if (exponential.isPresent()) {
      Monomials exponent = exponent(exponential.get());
      exponent.coefficients().forEach((monomial, factor) -> {
        Expression formula = exponent.formula(monomial);
        powerInstead(formula, factor).ifPresentOrElse(this::collect, () -> divide(
            exponential(monomial), factor,
            multiple -> new Call(EXP, List.of(Algebra.times(new Constant(multiple), formula)))));
      });
    } else {
      symbol(e).ifPresentOrElse(symbol -> {
        symbols.add(symbol);
        meanings.put(symbol, e);
      }, () -> e.children().forEach(this::collect));
    }
  }

  /** The symbol that a name is, or the value of a function that is no exponential. */
  private Optional<String> symbol(Expression e) {
    return e.cases(
        constant -> Optional.empty(), name -> Optional.of(name.name()), text -> Optional.empty(),
        operation -> Optional.empty(),
        call -> Optional.of(value(call)), overRange -> Optional.empty(), overTimes -> Optional.empty());
  }

  private Monomials exponent(List<Expression> arguments) {
    return terms(arguments.get(0));
  }

  private String value(Call c) {
    return c.function() + c.arguments().stream().map(this::text).toList();
  }

  /** {@code exp(c log(u)) = u^c}, where there is a logarithm. */
  private static Optional<Expression> powerInstead(Expression monomial, Rational factor) {
    return monomial.argumentsOf(Elementary.LOG.word()).map(of -> Algebra.power(of.get(0), new Constant(factor)));
  }

  /** {@code exp} of an argument as a product of exponentials of monomials. */
  private Fraction exp(List<Expression> arguments) {
    Fraction result = constant(Rational.ONE);
    Monomials exponent = exponent(arguments);
    for (Map.Entry<String, Rational> term : exponent.coefficients().entrySet()) {
      result = result.times(powerInstead(exponent.formula(term.getKey()), term.getValue()).map(this::fraction)
          .orElseGet(() -> power(exponential(term.getKey()), term.getValue())));
    }
    return result;
  }

  private Fraction power(String power, Rational exponent) {
    BigInteger whole = whole(power);
    return symbol(part(power, whole)).power(Exponent.small(exponent.times(new Rational(whole, BigInteger.ONE))));
  }

  private Fraction fraction(Expression e) {
    return e.cases(
        constant -> constant(constant.value()), name -> symbol(name.name()), NormalForm::none, this::arithmetic,
        call -> call.argumentsOf(EXP).map(this::exp).orElseGet(() -> symbol(value(call))), NormalForm::none,
        NormalForm::none);
  }

  private static Fraction none(Expression e) {
    throw new Undefined(Reason.UNCOVERED, "this formula has no normal form");
  }

  private Fraction arithmetic(Operation o) {
    return switch (o.operator()) {
      case PLUS -> o.operands().stream().map(this::fraction).reduce(Fraction::plus).orElseThrow();
      case TIMES -> o.operands().stream().map(this::fraction).reduce(Fraction::times).orElseThrow();
      case POWER -> power(o.operands());
      default -> none(o);
    };
  }

  private Fraction power(List<Expression> baseAndExponent) {
    Fraction result = constant(Rational.ONE);
    for (Factor factor : factors(baseAndExponent)) {
      if (!factor.exponent().isWhole() && fraction(factor.base()).isZero()) {
        throw new Undefined(Reason.DOMAIN, "a power of zero with an exponent that is not known to be positive");
      }
      result = result.times(fraction(factor.base()).power(factor.exponent().whole()));
      for (Map.Entry<String, Rational> term : factor.exponent().rest().entrySet()) {
        String power = power(factor.base(), term.getKey());
        result = result.times(power(power, term.getValue()));
        if (term.getKey().equals(Monomials.UNIT)) {
          addRoot(power, fraction(factor.base()));
        }
      }
    }
    return result;
  }

  /** The k-th power of a k-th root is its base. */
  private void addRoot(String power, Fraction base) {
    BigInteger degree = whole(power);
    int position = List.of(ring.getVars()).indexOf(part(power, degree));
    roots.put(power, new Root(ring.nvar - 1 - position, Exponent.small(new Rational(degree, BigInteger.ONE)), base));
  }

  private List<Factor> factors(List<Expression> baseAndExponent) {
    Expression base = baseAndExponent.get(0);
    Exponent exponent = Exponent.of(baseAndExponent.get(1));
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
            new BigRational(new edu.jas.arith.BigInteger(value.numerator()),
                new edu.jas.arith.BigInteger(value.denominator()))),
        ring.getONE());
  }
}
