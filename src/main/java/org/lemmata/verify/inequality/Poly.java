package org.lemmata.verify.inequality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.formula.Arithmetic;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Operator;

/** A polynomial in some atoms with fractions as coefficients, by exponents. */
record Poly(int atoms, Map<List<Integer>, Num> terms) {
  private static final Num ZERO = Num.whole(0);
  private static final int MOST_TERMS = 5_000;

  Poly {
    if (!terms.values().stream().allMatch(Num::isExact)) {
      throw new NotCovered("a polynomial with coefficients so long");
    }
  }

  /** A formula multiplied out; whole formulas may be atoms. */
  static Poly of(Term t, List<Term> atoms) {
    return new Reader(atoms).of(t);
  }

  /** Whether two formulas are one polynomial in their names. */
  static boolean areSame(Term a, Term b) {
    if (!a.names().equals(b.names())) {
      return false;
    }
    try {
      return of(a.minus(b), a.names().stream().map(Term::name).toList()).isZero();
    } catch (NotCovered noPolynomial) {
      return false;
    }
  }

  boolean isZero() {
    return terms.values().stream().allMatch(c -> c.compareTo(ZERO) == 0);
  }

  /** The polynomial of each form. */
  private record Reader(List<Term> atoms) implements Arithmetic<Poly> {
    private Poly of(Term t) {
      int atom = atoms.indexOf(t);
      return atom < 0
          ? t.read(this)
          : new Poly(atoms.size(),
              Map.of(IntStream.range(0, atoms.size()).mapToObj(i -> i == atom ? 1 : 0).toList(), Num.whole(1)));
    }

    @Override
    public String purpose() {
      return "a polynomial with";
    }

    @Override
    public Poly number(Num value) {
      return constant(value, atoms.size());
    }

    @Override
    public Poly name(String name) {
      throw new NotCovered("a polynomial with the name " + name);
    }

    @Override
    public Poly negation(Term of) {
      return of(of).negate();
    }

    @Override
    public Poly operation(Operator operator, Term left, Term right) {
      return switch (operator) {
        case PLUS -> of(left).plus(of(right));
        case MINUS -> of(left).plus(of(right).negate());
        case TIMES -> of(left).times(of(right));
        case OVER -> of(left).times(number(Num.whole(1).over(of(right).constant())));
        case POWER -> of(left).power(of(right).constant());
      };
    }

    @Override
    public Poly call(String function, List<Term> arguments) {
      throw new NotCovered("a polynomial with " + function);
    }
  }

  /** The fraction that a formula without names is; empty where it is none. */
  static Optional<Num> number(Term t) {
    try {
      return Optional.of(of(t, List.of()).constant());
    } catch (NotCovered none) {
      return Optional.empty();
    }
  }

  private Poly negate() {
    return times(constant(Num.whole(-1), atoms));
  }

  private static Poly constant(Num value, int atoms) {
    return new Poly(atoms, Map.of(Collections.nCopies(atoms, 0), value));
  }

  /** The number that this is. */
  Num constant() {
    Num sum = ZERO;
    for (Map.Entry<List<Integer>, Num> term : terms.entrySet()) {
      if (term.getKey().stream().anyMatch(e -> e > 0) && term.getValue().compareTo(ZERO) != 0) {
        throw new NotCovered("a polynomial where a number is wanted");
      }
      sum = term.getKey().stream().allMatch(e -> e == 0) ? sum.plus(term.getValue()) : sum;
    }
    return sum;
  }

  Num coefficient(List<Integer> exponents) {
    return terms.getOrDefault(exponents, ZERO);
  }

  private Poly plus(Poly o) {
    Map<List<Integer>, Num> sum = new HashMap<>(terms);
    o.terms.forEach((exponents, c) -> sum.merge(exponents, c, Num::plus));
    return new Poly(atoms, sum);
  }

  private Poly times(Poly o) {
    Map<List<Integer>, Num> product = new HashMap<>();
    terms.forEach((a, c) -> o.terms.forEach((b, d) -> product
        .merge(IntStream.range(0, atoms).mapToObj(i -> a.get(i) + b.get(i)).toList(), c.times(d), Num::plus)));
    if (product.size() > MOST_TERMS) {
      throw new NotCovered("a polynomial with so many terms");
    }
    return new Poly(atoms, product);
  }

  private Poly power(Num exponent) {
    if (!exponent.isWhole() || exponent.compareTo(ZERO) < 0 || exponent.exact().p().bitLength() > 7) {
      throw new NotCovered("a polynomial with such an exponent");
    }
    Poly power = constant(Num.whole(1), atoms);
    for (int i = 0; i < exponent.toInt(); i++) {
      power = power.times(this);
    }
    return power;
  }

  int degree(int atom) {
    return terms.entrySet().stream().filter(t -> t.getValue().compareTo(ZERO) != 0).mapToInt(t -> t.getKey().get(atom))
        .max().orElse(0);
  }

  /**
   * Whether it is not negative on a box, or positive, because its coefficients are in a basis of functions that are not
   * negative there: those of Bernstein between two ends, powers of the distance from a single end, even powers where
   * there is none.
   */
  boolean isNotNegative(List<Bounds> sides, boolean strictly) {
    Map<List<Integer>, Num> changed = terms;
    List<Integer> degrees = new ArrayList<>();
    for (int v = 0; v < atoms; v++) {
      int atom = v;
      int degree = degree(v);
      Map<List<Integer>, Num[]> lines = new HashMap<>();
      changed.forEach((exponents, c) -> {
        if (c.compareTo(ZERO) != 0) {
          lines.computeIfAbsent(with(exponents, atom, 0), k -> zeros(degree))[exponents.get(atom)] = c;
        }
      });
      Map<List<Integer>, Num> turned = new HashMap<>();
      lines.forEach((rest, line) -> {
        Num[] basis = turn(line, sides.get(atom));
        for (int i = 0; i < basis.length; i++) {
          turned.put(with(rest, atom, i), basis[i]);
        }
      });
      if (!turned.values().stream().allMatch(Num::isExact)) {
        throw new NotCovered("a polynomial with coefficients so long");
      }
      degrees.add(sides.get(v).isPoint() ? 0 : degree);
      changed = turned;
    }
    return changed.values().stream().allMatch(c -> c.compareTo(ZERO) >= 0)
        && (!strictly || isPositiveOnFaces(changed, sides, degrees, new ArrayList<>()));
  }

  private static Num[] zeros(int degree) {
    return Stream.generate(() -> ZERO).limit(degree + 1).toArray(Num[]::new);
  }

  private static List<Integer> with(List<Integer> exponents, int position, int value) {
    List<Integer> changed = new ArrayList<>(exponents);
    changed.set(position, value);
    return List.copyOf(changed);
  }

  private static Num[] turn(Num[] powers, Bounds side) {
    if (!side.hasEnds()) {
      for (int i = 1; i < powers.length; i += 2) {
        if (powers[i].compareTo(ZERO) != 0) {
          throw new NotCovered("odd powers of what may be any number");
        }
      }
      return powers;
    }
    Num from = side.low().or(side::high).orElseThrow();
    Num scale = side.low().isEmpty() ? Num.whole(-1) : side.high().map(high -> high.minus(from)).orElse(Num.whole(1));
    int degree = powers.length - 1;
    Num[] shifted = zeros(degree);
    for (int k = 0; k <= degree; k++) {
      for (int i = 0; i <= k; i++) {
        Num term = powers[k].times(Num.fraction(binomial(k, i), BigInteger.ONE)).times(from.power(Num.whole(k - i)))
            .times(scale.power(Num.whole(i)));
        shifted[i] = shifted[i].plus(term);
      }
    }
    if (side.isPoint()) {
      return new Num[] {shifted[0]};
    }
    return side.hasBothEnds() ? bernstein(shifted) : shifted;
  }

  private static Num[] bernstein(Num[] powers) {
    int degree = powers.length - 1;
    Num[] basis = zeros(degree);
    for (int i = 0; i <= degree; i++) {
      for (int k = 0; k <= i; k++) {
        basis[i] = basis[i].plus(powers[k].times(Num.fraction(binomial(i, k), binomial(degree, k))));
      }
    }
    return basis;
  }

  private static BigInteger binomial(int n, int k) {
    BigInteger value = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return value;
  }

  /**
   * On each face where a point may lie, -1 for its inside, some positive coefficient has to belong to a function that
   * does not vanish there.
   */
  private static boolean isPositiveOnFaces(Map<List<Integer>, Num> basis, List<Bounds> sides, List<Integer> degrees,
      List<Integer> face) {
    int v = face.size();
    if (v == sides.size()) {
      return basis.entrySet().stream().anyMatch(t -> t.getValue().compareTo(ZERO) > 0
          && IntStream.range(0, v).allMatch(i -> face.get(i) < 0 || face.get(i).equals(t.getKey().get(i))));
    }
    Bounds side = sides.get(v);
    List<Integer> standing = new ArrayList<>();
    if (!side.hasEnds() || side.isPoint() || !(side.low().isPresent() ? side.above() : side.below())) {
      standing.add(0);
    }
    if (side.hasBothEnds() && !side.isPoint() && !side.below()) {
      standing.add(degrees.get(v));
    }
    if (!side.isPoint()) {
      standing.add(-1);
    }
    return standing.stream().allMatch(where -> {
      List<Integer> further = new ArrayList<>(face);
      further.add(where);
      return isPositiveOnFaces(basis, sides, degrees, further);
    });
  }
}
