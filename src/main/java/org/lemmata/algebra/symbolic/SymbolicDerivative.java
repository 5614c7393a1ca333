package org.lemmata.algebra.symbolic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;
import org.lemmata.network.Problem;

/**
 * Gradients of the correlation and of the square loss, derived by Symja from the forward pass alone and evaluated in
 * exact fractions.
 */
public final class SymbolicDerivative {
  private SymbolicDerivative() {}

  /** Of the correlation. */
  public static double[] gradient(Problem problem, double[] w) {
    return gradient(CellPolynomial.correlation(problem, w), w);
  }

  /** Of the square loss. */
  public static double[] lossGradient(Problem problem, double[] w) {
    return gradient(CellPolynomial.loss(problem, w), w);
  }

  private static double[] gradient(Expression formula, double[] w) {
    Map<String, Rational> point = new TreeMap<>();
    for (int i = 0; i < w.length; i++) {
      point.put(CellPolynomial.symbol(i), Rational.of(w[i]));
    }
    double[] gradient = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      Expression symbol = new Expression.Name(CellPolynomial.symbol(i));
      Expression partial = Symja.carryOut(new Expression.Call("D", List.of(formula, symbol)));
      gradient[i] = ExactValue.of(partial, point).toDouble();
    }
    return gradient;
  }
}
