package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/**
 * A formula in fewer kinds of functions: square roots as powers, logarithms of products as sums where their factors have
 * logarithms themselves, powers of exponentials as exponentials, and exponentials of logarithms as powers.
 */
final class Plain {
  private static final Expression HALF = new Constant(Rational.ONE.over(Rational.of(2)));

  private final Signs signs;

  private Plain(Signs signs) {
    this.signs = signs;
  }

  /** @param e without any {@code D} */
  static Expression of(Expression e, Signs signs) {
    return new Plain(signs).plain(e);
  }

  private Expression plain(Expression e) {
    if (e instanceof Operation o) {
      List<Expression> operands = o.operands().stream().map(this::plain).toList();
      return o.operator() == Operator.POWER && operands.get(0) instanceof Call c && c.function().equals("exp")
          ? exp(Algebra.times(c.arguments().get(0), operands.get(1)))
          : new Operation(o.operator(), operands);
    }
    if (e instanceof Call c) {
      List<Expression> arguments = c.arguments().stream().map(this::plain).toList();
      return switch (c.function()) {
        case "sqrt" -> plain(Algebra.power(arguments.get(0), HALF));
        case "exp" -> exp(arguments.get(0));
        case "log" -> log(arguments.get(0));
        default -> new Call(c.function(), arguments);
      };
    }
    return e;
  }

  private Expression log(Expression of) {
    return Factor.of(of, Exponent.ONE, signs).stream()
        .map(f -> Algebra.times(f.exponent().expression(), logOfOne(f.base())))
        .reduce(Algebra.ZERO, Algebra::plus);
  }

  private static Expression logOfOne(Expression factor) {
    return factor instanceof Call c && c.function().equals("exp") ? c.arguments().get(0) : new Call("log", List.of(factor));
  }

  private static Expression exp(Expression exponent) {
    Expression powers = Algebra.ONE;
    Expression rest = Algebra.ZERO;
    for (Expression term : parts(exponent, Operator.PLUS)) {
      List<Expression> factors = new ArrayList<>(parts(term, Operator.TIMES));
      List<Expression> logs = factors.stream().filter(f -> f instanceof Call c && c.function().equals("log")).toList();
      if (logs.size() == 1) {
        factors.remove(logs.get(0));
      }
      Expression times = factors.stream().reduce(Algebra.ONE, Algebra::times);
      if (logs.size() == 1 && Exponent.isLinear(times)) {
        powers = Algebra.times(powers, Algebra.power(((Call) logs.get(0)).arguments().get(0), times));
      } else {
        rest = Algebra.plus(rest, term);
      }
    }
    return rest.equals(Algebra.ZERO) ? powers : Algebra.times(powers, new Call("exp", List.of(rest)));
  }

  private static List<Expression> parts(Expression e, Operator operator) {
    return e instanceof Operation o && o.operator() == operator
        ? o.operands().stream().flatMap(x -> parts(x, operator).stream()).toList()
        : List.of(e);
  }
}
