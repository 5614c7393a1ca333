package org.lemmata.algebra.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.Ring;

/**
 * The correlation or the loss as a formula in the symbols {@code w1, w2, ...}, valid on the activation cell of a given
 * point. The doubles of data and labels enter as the exact fractions that they are.
 */
public final class CellPolynomial implements Ring<CellPolynomial.Term> {

  private static final int MOST_WEIGHTS = 60;
  private static final int MOST_POINTS = 40;

  /** A formula and its value at the point that picks the cell. */
  public record Term(Expression formula, double value) {}

  private CellPolynomial() {}

  public static Expression correlation(Problem problem, double[] w) {
    return problem.correlation(new CellPolynomial(), symbols(problem, w)).formula();
  }

  /** The training loss, which has to be the square loss. */
  public static Expression loss(Problem problem, double[] w) {
    return problem.loss(new CellPolynomial(), symbols(problem, w)).formula();
  }

  private static List<Term> symbols(Problem problem, double[] w) {
    if (w.length > MOST_WEIGHTS || problem.data().size() > MOST_POINTS) {
      throw new Undefined(Reason.SIZE,
          "symbolic work is for at most " + MOST_WEIGHTS + " weights and " + MOST_POINTS + " points");
    }
    List<Term> symbols = new ArrayList<>();
    for (int i = 0; i < w.length; i++) {
      symbols.add(new Term(new Expression.Name(symbol(i)), w[i]));
    }
    return symbols;
  }

  /** The symbol of weight {@code i}, {@code i} from 0. */
  public static String symbol(int i) {
    return "w" + (i + 1);
  }

  @Override
  public Term constant(double value) {
    return new Term(new Expression.Constant(Rational.of(value)), value);
  }

  @Override
  public Term add(Term a, Term b) {
    return new Term(Algebra.plus(a.formula(), b.formula()), a.value() + b.value());
  }

  @Override
  public Term multiply(Term a, Term b) {
    return new Term(Algebra.times(a.formula(), b.formula()), a.value() * b.value());
  }

  @Override
  public int sign(Term a) {
    return (int) Math.signum(a.value());
  }
}
