package org.lemmata.verify.formula;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas over the numbers modulo a safe prime {@code p = 2 r + 1}, where nothing is rounded.
 *
 * <p>Squares play the part of positive numbers: -1 is none, products of squares are squares, and each has powers with
 * any exponent modulo {@code r}, which obey the laws of powers. So {@code exp} is a power of a random square, and
 * hyperbolic functions are fractions in it. Other functions have random values, the same for the same argument. An
 * identity that is true here wherever it has a value, at random points of random primes, follows from algebra and the
 * laws of powers; one that is not true here may still be true.
 */
final class SafePrime {
  private static final int BITS = 96;
  private static final int CERTAINTY = 40;
  private static final BigInteger TWO = BigInteger.TWO;

  private final Oracle oracle;
  private final List<String> positive;
  private final BigInteger p;
  private final BigInteger r;
  private final Map<String, Residue> chosen = new HashMap<>();

  /** The next safe prime that the oracle gives. */
  SafePrime(Oracle oracle, List<String> positive) {
    this.oracle = oracle;
    this.positive = positive;
    BigInteger candidate = BigInteger.ZERO;
    while (!candidate.isProbablePrime(CERTAINTY)
        || !candidate.shiftLeft(1).add(BigInteger.ONE).isProbablePrime(CERTAINTY)) {
      candidate = oracle.bits(BITS).setBit(BITS - 1).setBit(0);
    }
    r = candidate;
    p = candidate.shiftLeft(1).add(BigInteger.ONE);
  }

  /** Whether both sides of an equation are equal at a new random point. */
  boolean holds(Term equation) {
    chosen.clear();
    return value(equation.parts().get(0)).number().equals(value(equation.parts().get(1)).number());
  }

  private Residue value(Term t) {
    List<Term> parts = t.parts();
    return switch (t.head()) {
      case "number" -> of(t.number());
      case "name" -> chosen.computeIfAbsent(t.text(), name -> random(positive.contains(name)));
      case "negate" -> minus(of(Num.whole(0)), value(parts.get(0)));
      case "+" -> plus(value(parts.get(0)), value(parts.get(1)));
      case "-" -> minus(value(parts.get(0)), value(parts.get(1)));
      case "*" -> times(value(parts.get(0)), value(parts.get(1)));
      case "/" -> times(value(parts.get(0)), inverse(value(parts.get(1))));
      case "^" -> power(value(parts.get(0)), value(parts.get(1)));
      case "call" -> call(t.text(), parts);
      default -> throw new NotCovered("identities with " + t.head());
    };
  }

  private Residue call(String f, List<Term> parts) {
    if (f.equals("D")) {
      return value(Derivative.of(parts.get(0), parts.get(1).text()));
    }
    if (f.equals("exp") || f.equals("log")) {
      return f.equals("exp") ? exp(parts.get(0)) : log(parts.get(0));
    }
    Residue u = value(parts.get(0));
    return switch (f) {
      case "cosh" -> halved(plus(exp(u), inverse(exp(u))));
      case "sinh" -> halved(minus(exp(u), inverse(exp(u))));
      case "tanh" -> times(minus(exp(u), inverse(exp(u))), inverse(plus(exp(u), inverse(exp(u)))));
      case "sqrt" -> power(u, of(Num.whole(1).over(Num.whole(2))));
      case "sin", "cos", "atan" -> chosen.computeIfAbsent(f + " " + u.number(), argument -> random(false));
      default -> throw new NotCovered("identities with " + f);
    };
  }

  /**
   * The exponential of a sum is a product, and that of a multiple a power, also where the parts are no known exponents.
   */
  private Residue exp(Term t) {
    List<Term> parts = t.parts();
    return switch (t.head()) {
      case "+" -> times(exp(parts.get(0)), exp(parts.get(1)));
      case "-" -> times(exp(parts.get(0)), inverse(exp(parts.get(1))));
      case "negate" -> inverse(exp(parts.get(0)));
      case "*" -> isNumber(parts.get(0))
          ? power(exp(parts.get(1)), value(parts.get(0)))
          : isNumber(parts.get(1)) ? power(exp(parts.get(0)), value(parts.get(1))) : exp(value(t));
      case "/" -> isNumber(parts.get(1)) ? power(exp(parts.get(0)), inverse(value(parts.get(1)))) : exp(value(t));
      case "call" -> t.text().equals("log") ? positive(value(parts.get(0))) : exp(value(t));
      default -> exp(value(t));
    };
  }

  private static boolean isNumber(Term t) {
    return t.head().equals("number") || t.head().equals("negate") && isNumber(t.parts().get(0));
  }

  private Residue positive(Residue u) {
    if (!isSquare(u.number())) {
      throw new NotCovered("the logarithm of what is not positive");
    }
    return u;
  }

  /** The logarithm of a product of positive numbers is a sum, that of a power a multiple, and that of one is zero. */
  private Residue log(Term t) {
    List<Term> parts = t.parts();
    boolean isProduct = t.head().equals("*") || t.head().equals("/");
    if (isProduct && parts.stream().allMatch(p -> isSquare(value(p).number()))) {
      return t.head().equals("*")
          ? plus(log(parts.get(0)), log(parts.get(1)))
          : minus(log(parts.get(0)), log(parts.get(1)));
    }
    if (t.head().equals("^") && isSquare(value(parts.get(0)).number())) {
      return times(value(parts.get(1)), log(parts.get(0)));
    }
    BigInteger number = positive(value(t)).number();
    return number.equals(BigInteger.ONE)
        ? of(Num.whole(0))
        : chosen.computeIfAbsent("log " + number, argument -> random(false));
  }

  private Residue exp(Residue u) {
    BigInteger base = chosen.computeIfAbsent("exp", e -> random(true)).number();
    return u.exponent() == null
        ? chosen.computeIfAbsent("exp " + u.number(), argument -> unknown(random(true).number()))
        : unknown(base.modPow(u.exponent(), p));
  }

  private Residue power(Residue base, Residue e) {
    if (e.known() != null && e.known().isWhole()) {
      BigInteger n = e.known().p();
      return new Residue(base.number().modPow(n, p), base.exponent() == null ? null : base.exponent().modPow(n, r),
          null);
    }
    if (e.exponent() == null || !isSquare(base.number())) {
      throw new NotCovered("a power of what is not positive");
    }
    return unknown(base.number().modPow(e.exponent(), p));
  }

  private boolean isSquare(BigInteger a) {
    return a.modPow(r, p).equals(BigInteger.ONE);
  }

  private Residue random(boolean isPositive) {
    BigInteger number = oracle.bits(2 * BITS).mod(p);
    return new Residue(isPositive ? number.modPow(TWO, p) : number, oracle.bits(2 * BITS).mod(r), null);
  }

  private static Residue unknown(BigInteger number) {
    return new Residue(number, null, null);
  }

  private Residue of(Num n) {
    if (!n.isExact()) {
      throw new NotCovered("identities with numbers so long");
    }
    return new Residue(n.p().multiply(n.q().modInverse(p)).mod(p), n.p().multiply(n.q().modInverse(r)).mod(r), n);
  }

  private Residue halved(Residue a) {
    return times(a, inverse(of(Num.whole(2))));
  }

  private Residue plus(Residue a, Residue b) {
    return new Residue(
        a.number().add(b.number()).mod(p),
        a.exponent() == null || b.exponent() == null ? null : a.exponent().add(b.exponent()).mod(r),
        a.known() == null || b.known() == null ? null : a.known().plus(b.known()));
  }

  private Residue minus(Residue a, Residue b) {
    return plus(a, times(of(Num.whole(-1)), b));
  }

  private Residue times(Residue a, Residue b) {
    if (isZero(a) || isZero(b)) {
      return of(Num.whole(0));
    }
    return new Residue(
        a.number().multiply(b.number()).mod(p),
        a.exponent() == null || b.exponent() == null ? null : a.exponent().multiply(b.exponent()).mod(r),
        a.known() == null || b.known() == null ? null : a.known().times(b.known()));
  }

  private static boolean isZero(Residue a) {
    return a.known() != null && a.known().compareTo(Num.whole(0)) == 0;
  }

  private Residue inverse(Residue a) {
    if (a.number().signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    BigInteger exponent = a.exponent() == null || a.exponent().signum() == 0 ? null : a.exponent().modInverse(r);
    return new Residue(a.number().modInverse(p), exponent, a.known() == null ? null : Num.whole(1).over(a.known()));
  }
}
