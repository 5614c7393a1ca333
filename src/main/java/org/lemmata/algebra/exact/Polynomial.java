package org.lemmata.algebra.exact;

import edu.jas.arith.BigRational;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/**
 * A polynomial over the rationals in some formulas, its atoms, each of which counts as a variable of its own:
 * {@code exp(x)} beside {@code x}.
 *
 * @param atoms those that occur
 * @param terms coefficients other than zero, by the exponents of the atoms
 */
public record Polynomial(List<Expression> atoms, Map<List<Integer>, Rational> terms) {

  /** A formula as a polynomial, wherever it exists; empty where it is none, or has too many terms. */
  public static Optional<Polynomial> find(Expression e, Signs signs) {
    try {
      NormalForm.Written written = NormalForm.written(e, signs);
      Fraction formula = written.formula();
      return formula.denominator().isConstant()
          ? Optional
              .of(of(formula.numerator().divide(formula.denominator().leadingBaseCoefficient()), written.meanings()))
          : Optional.empty();
    } catch (Undefined notWritten) {
      return Optional.empty();
    }
  }

  /** @param meanings of the symbols of the ring */
  static Polynomial of(GenPolynomial<BigRational> polynomial, Map<String, Expression> meanings) {
    String[] symbols = polynomial.ring.getVars();
    TreeSet<Integer> used = new TreeSet<>();
    for (ExpVector exponents : polynomial.getMap().keySet()) {
      for (int position : exponents.dependencyOnVariables()) {
        used.add(position);
      }
    }
    List<Expression> atoms = used.stream().map(position -> meanings.get(symbols[symbols.length - 1 - position]))
        .toList();
    Map<List<Integer>, Rational> terms = new LinkedHashMap<>();
    polynomial.getMap().forEach((exponents, c) -> terms
        .put(used.stream().map(position -> (int) exponents.getVal(position)).toList(), Fraction.rational(c)));
    return new Polynomial(atoms, terms);
  }

  /** The largest exponent of each atom. */
  public List<Integer> degrees() {
    List<Integer> degrees = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      int position = i;
      degrees.add(terms.keySet().stream().mapToInt(exponents -> exponents.get(position)).max().orElse(0));
    }
    return degrees;
  }

  /**
   * The coefficients of the powers of one atom, from the constant one on; the atom is left in the list, with exponent
   * zero.
   */
  public List<Polynomial> coefficients(Expression atom) {
    int position = atoms.indexOf(atom);
    if (position < 0) {
      return List.of(this);
    }
    int degree = degrees().get(position);
    List<Polynomial> coefficients = new ArrayList<>();
    for (int power = 0; power <= degree; power++) {
      Map<List<Integer>, Rational> part = new LinkedHashMap<>();
      for (Map.Entry<List<Integer>, Rational> term : terms.entrySet()) {
        List<Integer> exponents = new ArrayList<>(term.getKey());
        if (exponents.get(position) == power) {
          exponents.set(position, 0);
          part.put(List.copyOf(exponents), term.getValue());
        }
      }
      coefficients.add(new Polynomial(atoms, part));
    }
    return coefficients;
  }

  /** The same in further atoms too; {@code all} holds those of this one. */
  public Polynomial in(List<Expression> all) {
    List<Integer> positions = all.stream().map(atoms::indexOf).toList();
    Map<List<Integer>, Rational> moved = new LinkedHashMap<>();
    terms.forEach((exponents, c) -> moved
        .put(positions.stream().map(position -> position < 0 ? 0 : exponents.get(position)).toList(), c));
    return new Polynomial(all, moved);
  }

  /** The sum, in the same atoms. */
  public Polynomial plus(Polynomial o) {
    Map<List<Integer>, Rational> sum = new LinkedHashMap<>(terms);
    o.terms.forEach((exponents, c) -> sum.merge(exponents, c, Rational::plus));
    sum.values().removeIf(c -> c.signum() == 0);
    return new Polynomial(atoms, sum);
  }

  /** The product, in the same atoms. */
  public Polynomial times(Polynomial o) {
    Map<List<Integer>, Rational> product = new LinkedHashMap<>();
    terms.forEach((a, c) -> o.terms.forEach((b, d) -> product.merge(
        IntStream.range(0, a.size()).mapToObj(i -> a.get(i) + b.get(i)).toList(), c.times(d), Rational::plus)));
    product.values().removeIf(c -> c.signum() == 0);
    return new Polynomial(atoms, product);
  }

  /** The sum of these with weights, in the same atoms. */
  public static Polynomial combination(List<Expression> atoms, List<Rational> weights, List<Polynomial> polynomials) {
    Polynomial sum = new Polynomial(atoms, Map.of());
    for (int i = 0; i < weights.size(); i++) {
      if (weights.get(i).signum() != 0) {
        sum = sum.plus(polynomials.get(i).times(monomial(atoms, Collections.nCopies(atoms.size(), 0), weights.get(i))));
      }
    }
    return sum;
  }

  /** The polynomial 1 in the same atoms. */
  public Polynomial one() {
    return monomial(atoms, Collections.nCopies(atoms.size(), 0), Rational.ONE);
  }

  /** A power of an atom times this. */
  public Polynomial times(Expression atom, int exponent) {
    List<Integer> exponents = new ArrayList<>(Collections.nCopies(atoms.size(), 0));
    exponents.set(atoms.indexOf(atom), exponent);
    return times(monomial(atoms, exponents, Rational.ONE));
  }

  public static Polynomial monomial(List<Expression> atoms, List<Integer> exponents, Rational coefficient) {
    return new Polynomial(atoms, Map.of(exponents, coefficient));
  }

  /** The value where the atoms have these. */
  public Rational at(List<Rational> values) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<List<Integer>, Rational> term : terms.entrySet()) {
      Rational product = term.getValue();
      for (int i = 0; i < values.size(); i++) {
        product = product.times(values.get(i).power(term.getKey().get(i)));
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** The same, written out. */
  public Expression expression() {
    Expression sum = Algebra.ZERO;
    for (Map.Entry<List<Integer>, Rational> term : terms.entrySet()) {
      Expression product = new Constant(term.getValue());
      for (int i = 0; i < atoms.size(); i++) {
        int exponent = term.getKey().get(i);
        product = exponent == 0
            ? product
            : Algebra.times(product, Algebra.power(atoms.get(i), Algebra.constant(exponent)));
      }
      sum = Algebra.plus(sum, product);
    }
    return sum;
  }
}
