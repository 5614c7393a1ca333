package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;

/** A formula as a number times powers of polynomials in its atoms; the exponents are not zero. */
public record Factored(Rational constant, List<Power> powers) {
  /** {@code base^exponent}. */
  public record Power(Polynomial base, int exponent) {}

  /**
   * A suggestion, to be checked by whoever relies on it: it may differ from the formula where that has roots of
   * quotients.
   *
   * @param e without any {@code D}
   * @param signs of symbols, wherever the formula exists
   */
  public static Factored of(Expression e, Signs signs) {
    NormalForm.Written written = NormalForm.written(e, signs);
    if (written.formula().isZero()) {
      return new Factored(Rational.ZERO, List.of());
    }
    Fraction cancelled = written.formula().cancelled();
    List<Power> powers = new ArrayList<>();
    Rational constant = add(cancelled.numerator(), 1, written.meanings(), powers);
    Rational below = add(cancelled.denominator(), -1, written.meanings(), powers);
    return new Factored(constant.over(below), powers);
  }

  /** Adds the factors that are no constants; what is left is the constant. */
  private static Rational add(GenPolynomial<BigRational> polynomial, int sign, Map<String, Expression> meanings,
      List<Power> powers) {
    GenPolynomial<BigRational> rest = polynomial;
    ExpVector least = polynomial.getMap().keySet().stream().reduce(ExpVector::gcd).orElseThrow();
    for (int position : least.dependencyOnVariables()) {
      GenPolynomial<BigRational> atom = polynomial.ring.univariate(position);
      powers.add(new Power(Polynomial.of(atom, meanings), sign * (int) least.getVal(position)));
      rest = rest.divide(atom.power(least.getVal(position)));
    }
    BigRational left = rest.leadingBaseCoefficient();
    for (Map.Entry<GenPolynomial<BigRational>, Long> factor : Factors.of(rest).entrySet()) {
      GenPolynomial<BigRational> base = factor.getKey();
      if (!base.isConstant()) {
        left = left.divide(base.leadingBaseCoefficient().power(factor.getValue()));
        powers.add(new Power(Polynomial.of(base, meanings), sign * factor.getValue().intValue()));
      }
    }
    return Fraction.rational(left);
  }
}
