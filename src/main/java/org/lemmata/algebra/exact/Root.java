package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.Map;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * A fresh symbol whose power {@code degree} is a quotient of polynomials; {@code position} is that of the symbol in
 * exponent vectors.
 */
record Root(int position, int degree, Fraction base) {
  private static final int MOST_TERMS = 100_000;

  boolean reduces(GenPolynomial<BigRational> polynomial) {
    return polynomial.getMap().keySet().stream().anyMatch(e -> e.getVal(position) >= degree);
  }

  /**
   * A polynomial with all powers of the symbol below the degree: the given one, times a power of the base's
   * denominator.
   */
  GenPolynomial<BigRational> reduce(GenPolynomial<BigRational> polynomial) {
    long most = polynomial.getMap().keySet().stream().mapToLong(e -> e.getVal(position) / degree).max().orElse(0);
    GenPolynomial<BigRational> reduced = polynomial.ring.getZERO();
    for (Map.Entry<ExpVector, BigRational> term : polynomial.getMap().entrySet()) {
      long exponent = term.getKey().getVal(position);
      long times = exponent / degree;
      Fraction monomial = new Fraction(
          polynomial.ring.valueOf(term.getValue(), term.getKey().subst(position, exponent % degree)),
          polynomial.ring.getONE());
      Fraction up = new Fraction(base.numerator(), polynomial.ring.getONE()).power((int) times);
      Fraction down = new Fraction(base.denominator(), polynomial.ring.getONE()).power((int) (most - times));
      reduced = reduced.sum(monomial.times(up).times(down).numerator());
      if (reduced.length() > MOST_TERMS) {
        throw new Undefined(Reason.SIZE, "the normal form has too many terms");
      }
    }
    return reduced;
  }
}
