package org.lemmata.checking.proof;

import java.util.List;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.symbolic.CellPolynomial;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
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
    if (e instanceof Call c) {
      return List.of("correlation", "inner", "order").contains(c.function())
          || c.arguments().stream().anyMatch(OnCell::isAbout);
    }
    return e instanceof Operation o && o.operands().stream().anyMatch(OnCell::isAbout);
  }

  public Expression expand(Expression e) {
    if (e instanceof Operation o) {
      return new Operation(o.operator(), o.operands().stream().map(this::expand).toList());
    }
    if (e instanceof Call c) {
      return switch (c.function()) {
        case "order" -> Algebra.constant(problem.network().order());
        case "correlation" -> correlation(c);
        case "inner" -> radial(c);
        default -> new Call(c.function(), c.arguments().stream().map(this::expand).toList());
      };
    }
    return e;
  }

  private Expression correlation(Call c) {
    require(c.arguments().equals(List.of(new Name("w0"))), "correlation(w0)");
    return correlation;
  }

  /** {@code <w, grad N(w)>}. */
  private Expression radial(Call c) {
    Expression start = new Name("w0");
    require(c.arguments().equals(List.of(start, new Call("gradient", List.of(start)))), "inner(w0, gradient(w0))");
    Expression sum = Algebra.ZERO;
    for (int i = 0; i < problem.network().size(); i++) {
      Expression symbol = new Name(CellPolynomial.symbol(i));
      sum = Algebra.plus(sum, Algebra.times(symbol, new Call("D", List.of(correlation, symbol))));
    }
    return sum;
  }

  private static void require(boolean condition, String form) {
    if (!condition) {
      throw new Undefined("on a cell, write " + form);
    }
  }
}
