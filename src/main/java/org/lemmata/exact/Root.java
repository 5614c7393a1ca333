package org.lemmata.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.Map;
import org.lemmata.number.Undefined;

/** A fresh symbol whose power {@code degree} is a polynomial; {@code position} is that of the symbol in exponent vectors. */
record Root(int position, int degree, GenPolynomial<BigRational> base) {
  private static final int MOST_TERMS = 100_000;

  /** The polynomial with all powers of the symbol below the degree. */
  GenPolynomial<BigRational> reduce(GenPolynomial<BigRational> polynomial) {
    GenPolynomial<BigRational> reduced = polynomial;
    boolean changed = true;
    while (changed) {
      changed = false;
      GenPolynomial<BigRational> next = polynomial.ring.getZERO();
      for (Map.Entry<ExpVector, BigRational> term : reduced.getMap().entrySet()) {
        long exponent = term.getKey().getVal(position);
        boolean high = exponent >= degree;
        ExpVector lower = high ? term.getKey().subst(position, exponent - degree) : term.getKey();
        GenPolynomial<BigRational> monomial = polynomial.ring.valueOf(term.getValue(), lower);
        next = next.sum(high ? monomial.multiply(base) : monomial);
        changed |= high;
      }
      if (next.length() > MOST_TERMS) {
        throw new Undefined("the normal form has too many terms");
      }
      reduced = next;
    }
    return reduced;
  }
}
