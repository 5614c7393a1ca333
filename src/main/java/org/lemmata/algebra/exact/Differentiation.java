package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** The rules of differentiation; replaces every {@code D(f, x)} in a tree by its value. */
public final class Differentiation {
  private static final long LARGEST = 50_000;

  private Differentiation() {}

  /** The tree without any {@code D}. */
  public static Expression carryOut(Expression e) {
    Expression done = e.mapChildren(Differentiation::carryOut);
    return done.argumentsOf("D").map(Differentiation::derivative).orElse(done);
  }

  private static Expression derivative(List<Expression> arguments) {
    Optional<String> variable = arguments.size() == 2 ? arguments.get(1).asName() : Optional.empty();
    Expression derivative = derivative(
        arguments.get(0),
        variable.orElseThrow(() -> new Undefined(Reason.UNCOVERED, "D(f, x) needs a formula and a symbol")));
    if (derivative.nodes().limit(LARGEST + 1).count() > LARGEST) {
      throw new Undefined(Reason.SIZE, "a derivative has more than " + LARGEST + " terms");
    }
    return derivative;
  }

  static Expression derivative(Expression e, String x) {
    return e.cases(
        constant -> Algebra.ZERO,
        name -> name.name().equals(x) ? Algebra.ONE : Algebra.ZERO,
        Differentiation::none,
        operation -> derivative(operation, x),
        call -> chain(call, x),
        Differentiation::none,
        Differentiation::none);
  }

  private static Expression none(Expression e) {
    throw new Undefined(Reason.UNCOVERED, "no rule for the derivative of this formula");
  }

  private static Expression derivative(Operation o, String x) {
    return switch (o.operator()) {
      case PLUS -> o.operands().stream().map(a -> derivative(a, x)).reduce(Algebra.ZERO, Algebra::plus);
      case TIMES -> product(o.operands(), x);
      case POWER -> power(o.operands().get(0), o.operands().get(1), x);
      default -> throw new Undefined(Reason.UNCOVERED, "a comparison has no derivative");
    };
  }

  private static Expression chain(Call c, String x) {
    if (c.arguments().size() != 1) {
      return none(c);
    }
    Expression inside = c.arguments().get(0);
    Expression outer = Elementary.find(c.function()).flatMap(f -> f.derivative(inside))
        .orElseThrow(() -> new Undefined(Reason.UNCOVERED, "no rule for the derivative of " + c.function()));
    return Algebra.times(outer, derivative(inside, x));
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
    Expression second = Algebra.times(Algebra.times(Algebra.power(base, exponent), new Call("log", List.of(base))),
        slope);
    return Algebra.plus(first, second);
  }
}
