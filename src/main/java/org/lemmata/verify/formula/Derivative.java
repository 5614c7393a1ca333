package org.lemmata.verify.formula;

import java.util.List;

/** Derivatives of formulas, by the rules of calculus. */
public final class Derivative {
  private static final Term ZERO = Term.number(Num.whole(0));
  private static final Term ONE = Term.number(Num.whole(1));

  private Derivative() {}

  /** {@code df/dx}. */
  public static Term of(Term f, String x) {
    List<Term> p = f.parts();
    Term a = p.isEmpty() ? f : p.get(0);
    Term b = p.size() < 2 ? a : p.get(1);
    return switch (f.head()) {
      case "number" -> ZERO;
      case "name" -> f.text().equals(x) ? ONE : ZERO;
      case "negate" -> Term.of("negate", of(a, x));
      case "+", "-" -> Term.of(f.head(), of(a, x), of(b, x));
      case "*" -> Term.of("+", Term.of("*", of(a, x), b), Term.of("*", a, of(b, x)));
      case "/" -> Term.of("-", Term.of("/", of(a, x), b), Term.of("/", Term.of("*", a, of(b, x)), Term.of("*", b, b)));
      case "^" -> power(a, b, x);
      case "call" -> f.text().equals("D") ? of(of(a, b.text()), x) : Term.of("*", of(a, x), outer(f.text(), a));
      default -> throw new NotCovered("the derivative of " + f.head());
    };
  }

  private static Term power(Term base, Term exponent, String x) {
    Term down = Term.of("*", exponent, Term.of("*", Term.of("^", base, Term.of("-", exponent, ONE)), of(base, x)));
    return mentions(exponent, x)
        ? Term.of("+", down,
            Term.of("*", Term.of("^", base, exponent), Term.of("*", Term.call("log", base), of(exponent, x))))
        : down;
  }

  private static Term outer(String function, Term a) {
    return switch (function) {
      case "exp" -> Term.call("exp", a);
      case "log" -> Term.of("/", ONE, a);
      case "sqrt" -> Term.of("/", ONE, Term.of("*", Term.number(Num.whole(2)), Term.call("sqrt", a)));
      case "sinh" -> Term.call("cosh", a);
      case "cosh" -> Term.call("sinh", a);
      case "tanh" -> Term.of("-", ONE, Term.of("*", Term.call("tanh", a), Term.call("tanh", a)));
      case "atan" -> Term.of("/", ONE, Term.of("+", ONE, Term.of("*", a, a)));
      case "sin" -> Term.call("cos", a);
      case "cos" -> Term.of("negate", Term.call("sin", a));
      default -> throw new NotCovered("the derivative of " + function);
    };
  }

  private static boolean mentions(Term t, String x) {
    return t.head().equals("name") && t.text().equals(x) || t.parts().stream().anyMatch(p -> mentions(p, x));
  }
}
