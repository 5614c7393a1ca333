package org.lemmata.verify.formula;

import java.util.List;
import org.lemmata.verify.formula.Term.Operator;

/** Derivatives of formulas, by the rules of calculus. */
public record Derivative(String x) implements Arithmetic<Term> {
  private static final Term ZERO = Term.whole(0);
  private static final Term ONE = Term.whole(1);
  private static final Term TWO = Term.whole(2);

  /** {@code df/dx}. */
  public static Term of(Term f, String x) {
    return f.read(new Derivative(x));
  }

  static Term of(Term f, Term x) {
    if (x instanceof Term.Name name) {
      return of(f, name.name());
    }
    throw new NotCovered("a derivative in what is no name");
  }

  private Term of(Term f) {
    return f.read(this);
  }

  @Override
  public String purpose() {
    return "the derivative of";
  }

  @Override
  public Term number(Num value) {
    return ZERO;
  }

  @Override
  public Term name(String name) {
    return name.equals(x) ? ONE : ZERO;
  }

  @Override
  public Term negation(Term a) {
    return of(a).negated();
  }

  @Override
  public Term operation(Operator operator, Term a, Term b) {
    return switch (operator) {
      case PLUS -> of(a).plus(of(b));
      case MINUS -> of(a).minus(of(b));
      case TIMES -> of(a).times(b).plus(a.times(of(b)));
      case OVER -> of(a).over(b).minus(a.times(of(b)).over(b.times(b)));
      case POWER -> power(a, b);
    };
  }

  private Term power(Term base, Term exponent) {
    Term down = exponent.times(base.power(exponent.minus(ONE)).times(of(base)));
    return exponent.names().contains(x)
        ? down.plus(base.power(exponent).times(Term.call("log", base).times(of(exponent))))
        : down;
  }

  @Override
  public Term call(String function, List<Term> arguments) {
    Term a = arguments.get(0);
    return function.equals("D") ? of(of(a, arguments.get(1))) : of(a).times(outer(function, a));
  }

  private static Term outer(String function, Term a) {
    return switch (function) {
      case "exp" -> Term.call("exp", a);
      case "log" -> ONE.over(a);
      case "sqrt" -> ONE.over(TWO.times(Term.call("sqrt", a)));
      case "sinh" -> Term.call("cosh", a);
      case "cosh" -> Term.call("sinh", a);
      case "tanh" -> ONE.minus(Term.call("tanh", a).times(Term.call("tanh", a)));
      case "atan" -> ONE.over(ONE.plus(a.times(a)));
      case "sin" -> Term.call("cos", a);
      case "cos" -> Term.call("sin", a).negated();
      default -> throw new NotCovered("the derivative of " + function);
    };
  }
}
