package org.lemmata.verify.formula;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Term.Operator;

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
  private final Map<String, Residue> names = new HashMap<>();

  /** Values of functions, by function and argument; a symbol may have the name of a function. */
  private final Map<String, Residue> chosen = new HashMap<>();
  private final Values values = new Values();

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
  boolean holds(Term.Comparison equation) {
    names.clear();
    chosen.clear();
    return value(equation.left()).number().equals(value(equation.right()).number());
  }

  private Residue value(Term t) {
    return t.read(values);
  }

  /** The residue of each form. */
  private final class Values implements Arithmetic<Residue> {
    @Override
    public String purpose() {
      return "identities with";
    }

    @Override
    public Residue number(Num value) {
      return of(value);
    }

    @Override
    public Residue name(String name) {
      return names.computeIfAbsent(name, n -> random(positive.contains(n)));
    }

    @Override
    public Residue negation(Term a) {
      return minus(of(Num.whole(0)), value(a));
    }

    @Override
    public Residue operation(Operator operator, Term left, Term right) {
      return switch (operator) {
        case PLUS -> plus(value(left), value(right));
        case MINUS -> minus(value(left), value(right));
        case TIMES -> times(value(left), value(right));
        case OVER -> times(value(left), inverse(value(right)));
        case POWER -> power(value(left), value(right));
      };
    }

    @Override
    public Residue call(String f, List<Term> parts) {
      return switch (f) {
        case "D" -> value(Derivative.of(parts.get(0), parts.get(1)));
        case "exp" -> exp(parts.get(0));
        case "log" -> log(parts.get(0));
        default -> call(f, value(parts.get(0)));
      };
    }

    private Residue call(String f, Residue u) {
      return switch (f) {
        case "cosh" -> halved(plus(exp(u), inverse(exp(u))));
        case "sinh" -> halved(minus(exp(u), inverse(exp(u))));
        case "tanh" -> times(minus(exp(u), inverse(exp(u))), inverse(plus(exp(u), inverse(exp(u)))));
        case "sqrt" -> power(u, of(Num.whole(1).over(Num.whole(2))));
        case "sin", "cos", "atan" -> chosen.computeIfAbsent(f + " " + u.number(), argument -> random(false));
        default -> throw new NotCovered("identities with " + f);
      };
    }
  }

  /**
   * The exponential of a sum is a product, and that of a multiple a power, also where the parts are no known exponents.
   */
  private Residue exp(Term t) {
    if (t instanceof Term.Negation negation) {
      return inverse(exp(negation.of()));
    }
    if (t.calls("log", 1)) {
      return positive(value(t.parts().get(0)));
    }
    return operation(t).flatMap(this::expOfParts).orElseGet(() -> exp(value(t)));
  }

  /** The exponential made of those of the parts; empty where it is not. */
  private Optional<Residue> expOfParts(Term.Operation o) {
    return switch (o.operator()) {
      case PLUS -> Optional.of(times(exp(o.left()), exp(o.right())));
      case MINUS -> Optional.of(times(exp(o.left()), inverse(exp(o.right()))));
      case TIMES -> expOfMultiple(o.left(), o.right()).or(() -> expOfMultiple(o.right(), o.left()));
      case OVER -> isNumber(o.right())
          ? Optional.of(power(exp(o.left()), inverse(value(o.right()))))
          : Optional.empty();
      case POWER -> Optional.empty();
    };
  }

  private Optional<Residue> expOfMultiple(Term factor, Term t) {
    return isNumber(factor) ? Optional.of(power(exp(t), value(factor))) : Optional.empty();
  }

  private static Optional<Term.Operation> operation(Term t) {
    return t instanceof Term.Operation o ? Optional.of(o) : Optional.empty();
  }

  private static boolean isNumber(Term t) {
    return t instanceof Term.Number || t instanceof Term.Negation negation && isNumber(negation.of());
  }

  private Residue positive(Residue u) {
    if (!isSquare(u.number())) {
      throw new NotCovered("the logarithm of what is not positive");
    }
    return u;
  }

  /** The logarithm of a product of positive numbers is a sum, that of a power a multiple, and that of one is zero. */
  private Residue log(Term t) {
    return operation(t).flatMap(this::logOfParts).orElseGet(() -> logOfWhole(t));
  }

  /** The logarithm made of those of the parts; empty where they have none. */
  private Optional<Residue> logOfParts(Term.Operation o) {
    boolean isLeft = isSquare(value(o.left()).number());
    return switch (o.operator()) {
      case TIMES -> isLeft && isSquare(value(o.right()).number())
          ? Optional.of(plus(log(o.left()), log(o.right())))
          : Optional.empty();
      case OVER -> isLeft && isSquare(value(o.right()).number())
          ? Optional.of(minus(log(o.left()), log(o.right())))
          : Optional.empty();
      case POWER -> isLeft ? Optional.of(times(value(o.right()), log(o.left()))) : Optional.empty();
      case PLUS, MINUS -> Optional.empty();
    };
  }

  private Residue logOfWhole(Term t) {
    BigInteger number = positive(value(t)).number();
    return number.equals(BigInteger.ONE)
        ? of(Num.whole(0))
        : chosen.computeIfAbsent("log " + number, argument -> random(false));
  }

  private Residue exp(Residue u) {
    BigInteger base = chosen.computeIfAbsent("exp", e -> random(true)).number();
    return u.exponent().map(exponent -> Residue.unknown(base.modPow(exponent, p)))
        .orElseGet(
            () -> chosen.computeIfAbsent("exp " + u.number(), argument -> Residue.unknown(random(true).number())));
  }

  private Residue power(Residue base, Residue e) {
    Optional<BigInteger> whole = e.known().filter(Num::isWhole).map(n -> n.exact().p());
    if (whole.isPresent()) {
      BigInteger n = whole.get();
      if (n.signum() < 0 && base.number().signum() == 0) {
        throw new NotCovered("a division by zero");
      }
      return new Residue(base.number().modPow(n, p), base.exponent().map(x -> x.modPow(n, r)), Optional.empty());
    }
    BigInteger exponent = e.exponent().filter(known -> isSquare(base.number()))
        .orElseThrow(() -> new NotCovered("a power of what is not positive"));
    return Residue.unknown(base.number().modPow(exponent, p));
  }

  private boolean isSquare(BigInteger a) {
    return a.modPow(r, p).equals(BigInteger.ONE);
  }

  private Residue random(boolean isPositive) {
    BigInteger number = oracle.bits(2 * BITS).mod(p);
    return new Residue(isPositive ? number.modPow(TWO, p) : number, Optional.of(oracle.bits(2 * BITS).mod(r)),
        Optional.empty());
  }

  private Residue of(Num n) {
    Fraction f = n.fraction().orElseThrow(() -> new NotCovered("identities with numbers so long"));
    return new Residue(over(f, p), Optional.of(over(f, r)), Optional.of(n));
  }

  private static BigInteger over(Fraction f, BigInteger prime) {
    return f.p().multiply(f.q().modInverse(prime)).mod(prime);
  }

  private Residue halved(Residue a) {
    return times(a, inverse(of(Num.whole(2))));
  }

  private Residue plus(Residue a, Residue b) {
    return new Residue(
        a.number().add(b.number()).mod(p), Residue.both(a.exponent(), b.exponent(), (x, y) -> x.add(y).mod(r)),
        Residue.both(a.known(), b.known(), Num::plus));
  }

  private Residue minus(Residue a, Residue b) {
    return plus(a, times(of(Num.whole(-1)), b));
  }

  private Residue times(Residue a, Residue b) {
    if (a.isZero() || b.isZero()) {
      return of(Num.whole(0));
    }
    return new Residue(
        a.number().multiply(b.number()).mod(p),
        Residue.both(a.exponent(), b.exponent(), (x, y) -> x.multiply(y).mod(r)),
        Residue.both(a.known(), b.known(), Num::times));
  }

  private Residue inverse(Residue a) {
    if (a.number().signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    return new Residue(
        a.number().modInverse(p), a.exponent().filter(x -> x.signum() != 0).map(x -> x.modInverse(r)),
        a.known().map(n -> Num.whole(1).over(n)));
  }
}
