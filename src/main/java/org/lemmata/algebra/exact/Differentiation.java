package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Undefined;

/** The rules of differentiation; replaces every {@code D(f, x)} in a tree by its value. */
public final class Differentiation {
  private static final long LARGEST = 50_000;

  private Differentiation() {}

  /** The tree without any {@code D}. */
  public static Expression carryOut(Expression e) {
    if (e instanceof Operation o) {
      return new Operation(o.operator(), o.operands().stream().map(Differentiation::carryOut).toList());
    }
    if (e instanceof Call c) {
      List<Expression> arguments = c.arguments().stream().map(Differentiation::carryOut).toList();
      if (!c.function().equals("D")) {
        return new Call(c.function(), arguments);
      }
      if (arguments.size() != 2 || !(arguments.get(1) instanceof Name variable)) {
        throw new Undefined("D(f, x) needs a formula and a symbol");
      }
      Expression derivative = derivative(arguments.get(0), variable.name());
      if (size(derivative) > LARGEST) {
        throw new Undefined("a derivative has more than " + LARGEST + " terms");
      }
      return derivative;
    }
    return e;
  }

  private static long size(Expression e) {
    if (e instanceof Operation o) {
      return 1 + o.operands().stream().mapToLong(Differentiation::size).sum();
    }
    return e instanceof Call c ? 1 + c.arguments().stream().mapToLong(Differentiation::size).sum() : 1;
  }

  static Expression derivative(Expression e, String x) {
    if (e instanceof Constant) {
      return Algebra.ZERO;
    }
    if (e instanceof Name n) {
      return n.name().equals(x) ? Algebra.ONE : Algebra.ZERO;
    }
    if (e instanceof Operation o) {
      return switch (o.operator()) {
        case PLUS -> o.operands().stream().map(a -> derivative(a, x)).reduce(Algebra.ZERO, Algebra::plus);
        case TIMES -> product(o.operands(), x);
        case POWER -> power(o.operands().get(0), o.operands().get(1), x);
        default -> throw new Undefined("a comparison has no derivative");
      };
    }
    if (e instanceof Call c && c.arguments().size() == 1) {
      Expression inside = c.arguments().get(0);
      return Algebra.times(outer(c, inside), derivative(inside, x));
    }
    throw new Undefined("no rule for the derivative of this formula");
  }

  private static Expression product(List<Expression> factors, String x) {
    Expression sum = Algebra.ZERO;
    for (int i = 0; i < factors.size(); i++) {
      List<Expression> changed = new ArrayList<>(factors);
      changed.set(i, derivative(factors.get(i), x));
      sum = Algebra.plus(sum, changed.stream().reduce(Algebra.ONE, Algebra::times));
    }
    return sum;
  }

  /** {@code (b^e)' = e b^(e-1) b' + b^e log(b) e'}. */
  private static Expression power(Expression base, Expression exponent, String x) {
    Expression lowered = Algebra.power(base, Algebra.minus(exponent, Algebra.ONE));
    Expression first = Algebra.times(Algebra.times(exponent, lowered), derivative(base, x));
    Expression slope = derivative(exponent, x);
    Expression second =
        Algebra.times(Algebra.times(Algebra.power(base, exponent), new Call("log", List.of(base))), slope);
    return Algebra.plus(first, second);
  }

  private static Expression outer(Call c, Expression u) {
    return switch (c.function()) {
      case "exp" -> c;
      case "log" -> Algebra.power(u, Algebra.constant(-1));
      case "sqrt" -> Algebra.over(Algebra.ONE, Algebra.times(Algebra.constant(2), c));
      case "tanh" -> Algebra.minus(Algebra.ONE, Algebra.power(c, Algebra.constant(2)));
      case "sinh" -> new Call("cosh", List.of(u));
      case "cosh" -> new Call("sinh", List.of(u));
      default -> throw new Undefined("no rule for the derivative of " + c.function());
    };
  }
}
