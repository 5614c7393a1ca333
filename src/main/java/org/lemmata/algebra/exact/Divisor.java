package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.ufd.GCDFactory;
import edu.jas.ufd.GreatestCommonDivisorAbstract;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The greatest common divisor of two polynomials: that of the coefficients of both, taken as polynomials in the symbols
 * that only one of them has. The library by itself may take hours over four dozen terms in seven symbols.
 */
final class Divisor {
  private static final GreatestCommonDivisorAbstract<BigRational> LIBRARY = GCDFactory
      .getImplementation(new BigRational());

  private Divisor() {}

  static GenPolynomial<BigRational> common(GenPolynomial<BigRational> a, GenPolynomial<BigRational> b) {
    if (a.isZERO() || b.isZERO()) {
      return a.sum(b);
    }
    Set<Integer> shared = symbols(a);
    shared.retainAll(symbols(b));
    GenPolynomial<BigRational> common = a.ring.getZERO();
    for (GenPolynomial<BigRational> whole : List.of(b, a)) {
      for (GenPolynomial<BigRational> part : coefficients(whole, shared)) {
        common = LIBRARY.gcd(common, part);
        if (common.isConstant()) {
          return a.ring.getONE();
        }
      }
    }
    return common;
  }

  private static Set<Integer> symbols(GenPolynomial<BigRational> polynomial) {
    return polynomial.getMap().keySet().stream().flatMapToInt(e -> Arrays.stream(e.dependencyOnVariables())).boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Those of the monomials in all other symbols. */
  private static Collection<GenPolynomial<BigRational>> coefficients(GenPolynomial<BigRational> whole,
      Set<Integer> symbols) {
    Map<ExpVector, GenPolynomial<BigRational>> parts = new LinkedHashMap<>();
    whole.getMap().forEach((exponents, c) -> {
      ExpVector outside = exponents;
      for (int symbol : symbols) {
        outside = outside.subst(symbol, 0);
      }
      parts.merge(outside, whole.ring.valueOf(c, exponents.subtract(outside)), GenPolynomial::sum);
    });
    return parts.values();
  }
}
