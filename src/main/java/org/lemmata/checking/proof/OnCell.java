package org.lemmata.checking.proof;

import java.util.List;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.symbolic.CellPolynomial;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;

/**
 * Reads a formula about {@code correlation(w0)} and {@code inner(w0, gradient(w0))} as a formula in the weights
 * {@code w1, w2, ...}, on the activation cell of {@code w0}.
 */
public final class OnCell {
  private final Problem problem;
  private final Expression correlation;

  public OnCell(Problem problem, double[] w0) {
    this.problem = problem;
    this.correlation = CellPolynomial.correlation(problem, w0);
  }

  /** Whether a formula speaks of a network at all. */
  public static boolean isAbout(Expression e) {
    return e.nodes()
        .anyMatch(node -> Stream.of("correlation", "inner", "order").anyMatch(f -> node.argumentsOf(f).isPresent()));
  }

  public Expression expand(Expression e) {
    return e.cases(
        constant -> constant, name -> name, text -> text, operation -> operation.mapChildren(this::expand),
        this::expand,
        overRange -> overRange.mapChildren(this::expand), overTimes -> overTimes.mapChildren(this::expand));
  }

  private Expression expand(Call c) {
    return switch (c.function()) {
      case "order" -> Algebra.constant(problem.network().order());
      case "correlation" -> correlation(c.arguments());
      case "inner" -> radial(c.arguments());
      default -> c.mapChildren(this::expand);
    };
  }

  private Expression correlation(List<Expression> arguments) {
    require(arguments.equals(List.of(new Name("w0"))), "correlation(w0)");
    return correlation;
  }

  /** {@code <w, grad N(w)>}. */
  private Expression radial(List<Expression> arguments) {
    Expression start = new Name("w0");
    require(arguments.equals(List.of(start, new Call("gradient", List.of(start)))), "inner(w0, gradient(w0))");
    Expression sum = Algebra.ZERO;
    for (int i = 0; i < problem.network().size(); i++) {
      Expression symbol = new Name(CellPolynomial.symbol(i));
      sum = Algebra.plus(sum, Algebra.times(symbol, new Call("D", List.of(correlation, symbol))));
    }
    return sum;
  }

  private static void require(boolean condition, String form) {
    if (!condition) {
      throw new Undefined(Reason.MISFIT, "on a cell, write " + form);
    }
  }
}
