package org.lemmata.algebra.exact;

import edu.jas.arith.BigInteger;
import edu.jas.arith.BigRational;
import edu.jas.kern.ComputerThreads;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.FactorAbstract;
import edu.jas.ufd.FactorFactory;
import edu.jas.ufd.SquarefreeAbstract;
import edu.jas.ufd.SquarefreeFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The factors of a polynomial over the rationals: irreducible ones, if an atom has a low degree.
 *
 * <p>The library lifts factors in several atoms from a point that it looks for without end on some polynomials, such as
 * {@code (21 q^2 + 20 c)(p^2 q^2 + c)}. So an atom of degree one or two decides, by common divisors and its
 * discriminant; Kronecker's substitution, which is slow, serves where all degrees are higher and that of the image is
 * low.
 */
final class Factors {
  /** Beyond this nothing is factored: it may take for ever. */
  private static final int MOST_TERMS = 40;
  private static final int MOST_ATOMS = 6;

  /** Beyond this only repeated factors are found. */
  private static final int FEW_TERMS = 20;
  private static final int FEW_ATOMS = 4;
  private static final int LOW_DEGREE = 16;

  /** A higher degree in one atom is not factored by substitution. */
  private static final double LOW_IMAGE = 25;

  static {
    // The algebra would start threads of its own, which nobody ends.
    ComputerThreads.NO_THREADS = true;
  }

  private static final SquarefreeAbstract<BigRational> SQUAREFREE = SquarefreeFactory
      .getImplementation(new BigRational());
  private static final FactorAbstract<BigRational> LIBRARY = FactorFactory.getImplementation(new BigRational());

  private Factors() {}

  /** With their exponents: times a number they are the polynomial. */
  static Map<GenPolynomial<BigRational>, Long> of(GenPolynomial<BigRational> polynomial) {
    int atoms = atoms(polynomial).length;
    if (polynomial.isConstant() || polynomial.length() > MOST_TERMS || atoms > MOST_ATOMS) {
      return Map.of(polynomial, 1L);
    }
    Map<GenPolynomial<BigRational>, Long> factors = new LinkedHashMap<>();
    boolean isSmall = atoms <= FEW_ATOMS && polynomial.length() <= FEW_TERMS && polynomial.degree() <= LOW_DEGREE;
    SQUAREFREE.squarefreeFactors(polynomial).forEach((base, exponent) -> (isSmall ? split(base) : Stream.of(base))
        .forEach(factor -> factors.merge(factor.monic(), exponent, Long::sum)));
    return factors;
  }

  private static int[] atoms(GenPolynomial<BigRational> polynomial) {
    return polynomial.degreeVector().dependencyOnVariables();
  }

  /** The factors of one without repeated ones. */
  private static Stream<GenPolynomial<BigRational>> split(GenPolynomial<BigRational> squarefree) {
    GenPolynomial<BigRational> rest = squarefree;
    Stream<GenPolynomial<BigRational>> found = Stream.empty();
    for (int atom : atoms(squarefree)) {
      GenPolynomial<BigRational> content = content(rest, atom);
      if (!content.isConstant()) {
        found = Stream.concat(found, split(content));
        rest = rest.divide(content);
      }
    }
    return rest.isConstant() ? found : Stream.concat(found, primitive(rest));
  }

  /** The factors of one that no polynomial in some of its atoms divides. */
  private static Stream<GenPolynomial<BigRational>> primitive(GenPolynomial<BigRational> p) {
    int[] atoms = atoms(p);
    ExpVector degrees = p.degreeVector();
    if (Arrays.stream(atoms).anyMatch(atom -> degrees.getVal(atom) == 1)) {
      return Stream.of(p);
    }
    for (int atom : atoms) {
      Optional<GenPolynomial<BigRational>> factor = quadratic(p, atom);
      if (factor.isPresent()) {
        return Stream.concat(split(factor.get()), split(p.divide(factor.get())));
      }
      if (degrees.getVal(atom) == 2) {
        return Stream.of(p);
      }
    }
    return substituted(p);
  }

  /** The coefficient of each power of an atom. */
  private static Map<Long, GenPolynomial<BigRational>> coefficients(GenPolynomial<BigRational> p, int atom) {
    Map<Long, GenPolynomial<BigRational>> coefficients = new TreeMap<>();
    p.getMap().forEach((exponents, number) -> coefficients.merge(exponents.getVal(atom),
        new GenPolynomial<>(p.ring, number, exponents.subst(atom, 0)), GenPolynomial::sum));
    return coefficients;
  }

  /** What divides the coefficients of all powers of an atom. */
  private static GenPolynomial<BigRational> content(GenPolynomial<BigRational> p, int atom) {
    return coefficients(p, atom).values().stream().reduce(p.ring.getZERO(), Divisor::common);
  }

  /** A factor of {@code a v^2 + b v + c}, where {@code v} is a power of an atom: if the discriminant is a square. */
  private static Optional<GenPolynomial<BigRational>> quadratic(GenPolynomial<BigRational> p, int atom) {
    Map<Long, GenPolynomial<BigRational>> of = coefficients(p, atom);
    long degree = p.degreeVector().getVal(atom);
    if (degree % 2 != 0 || !Set.of(0L, degree / 2, degree).containsAll(of.keySet())) {
      return Optional.empty();
    }
    GenPolynomial<BigRational> a = of.getOrDefault(degree, p.ring.getZERO());
    GenPolynomial<BigRational> b = of.getOrDefault(degree / 2, p.ring.getZERO());
    GenPolynomial<BigRational> c = of.getOrDefault(0L, p.ring.getZERO());
    GenPolynomial<BigRational> slope = p.ring.univariate(atom, degree / 2).multiply(a).multiply(new BigRational(2))
        .sum(b);
    return root(b.multiply(b).subtract(a.multiply(c).multiply(new BigRational(4))))
        .map(root -> Divisor.common(p, slope.subtract(root)));
  }

  /** The square root, if the polynomial, which is not zero, is a square. */
  private static Optional<GenPolynomial<BigRational>> root(GenPolynomial<BigRational> square) {
    BigRational number = square.leadingBaseCoefficient();
    GenPolynomial<BigRational> root = square.ring.getONE().multiply(
        root(number.numerator()).divide(root(number.denominator())));
    for (Map.Entry<GenPolynomial<BigRational>, Long> factor : SQUAREFREE.squarefreeFactors(square.monic()).entrySet()) {
      root = root.multiply(factor.getKey().monic().power(factor.getValue() / 2));
    }
    return Optional.of(root).filter(r -> r.multiply(r).equals(square));
  }

  private static BigRational root(java.math.BigInteger square) {
    return new BigRational(new BigInteger(square.abs().sqrt()));
  }

  /** By Kronecker's substitution, where the image has a low degree; of a form, one atom is set to one before. */
  private static Stream<GenPolynomial<BigRational>> substituted(GenPolynomial<BigRational> p) {
    long degree = p.totalDegree();
    boolean isForm = p.getMap().keySet().stream().allMatch(exponents -> exponents.totalDeg() == degree);
    int[] atoms = Arrays.stream(atoms(p)).skip(isForm ? 1 : 0).toArray();
    if (atoms.length > 1 && Math.pow(p.degree() + 1.0, atoms.length) > LOW_IMAGE) {
      return Stream.of(p);
    }
    GenPolynomialRing<BigRational> ring = new GenPolynomialRing<>(p.ring.coFac, atoms.length);
    GenPolynomial<BigRational> image = copy(p, ring,
        exponents -> Arrays.stream(atoms).mapToLong(exponents::getVal).toArray());
    return LIBRARY.factorsSquarefreeKronecker(image.monic()).stream().map(factor -> copy(factor, p.ring, exponents -> {
      long[] all = new long[p.ring.nvar];
      IntStream.range(0, atoms.length).forEach(i -> all[atoms[i]] = exponents.getVal(i));
      if (isForm) {
        all[atoms(p)[0]] = factor.totalDegree() - exponents.totalDeg();
      }
      return all;
    }));
  }

  private static GenPolynomial<BigRational> copy(GenPolynomial<BigRational> p, GenPolynomialRing<BigRational> ring,
      Function<ExpVector, long[]> exponents) {
    GenPolynomial<BigRational> copy = ring.copy(ring.getZERO());
    p.getMap().forEach((old, number) -> copy.doPutToMap(ExpVector.create(exponents.apply(old)), number));
    return copy;
  }
}
