package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.LinearSystem;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.claim.expression.Expression;
import org.lemmata.kernel.number.Rational;
import org.lemmata.network.linear.MatrixInequality;

/**
 * Writes a polynomial as a sum of multipliers times sums of squares, {@code p = sum_k g_k b_k' S_k b_k} with symmetric
 * positive definite {@code S_k} of fractions: Gram matrices (Choi, Lam and Reznick 1995). All that solve the equation
 * are known in fractions; floating-point numbers only propose which of them to take (Peyrl and Parrilo 2008).
 *
 * @param blocks the {@code g_k} and {@code b_k}
 * @param entries the unknown entries of the {@code S_k}
 * @param equations one for each monomial, with the coefficients of the entries, and that of the polynomial on the right
 */
record Gram(Polynomial polynomial, List<Block> blocks, List<Entry> entries, List<List<Rational>> equations) {
  /** More unknown entries times equations, or larger matrices, are not looked at. */
  private static final long MOST_COEFFICIENTS = 50_000;

  private static final int LARGEST = 26;

  /** How near a floating-point number has to be to a fraction that it stands for. */
  private static final double ROUGH = 1e-3;

  private static final int LARGEST_DENOMINATOR = 12;

  private static final List<Integer> BITS = List.of(2, 5, 10, 20, 32, 44);

  /** @param basis polynomials of which the squares are made */
  record Block(Polynomial multiplier, List<Polynomial> basis) {}

  /** A square with a positive weight. */
  record Square(Rational weight, Polynomial base) {}

  /** An entry of a matrix. */
  record Entry(int block, int row, int column) {}

  /** Empty where it is too large to be looked at. */
  static Optional<Gram> of(Polynomial polynomial, List<Block> blocks) {
    List<Entry> entries = blocks.stream().mapToInt(block -> block.basis().size()).sum() > LARGEST
        ? List.of()
        : entries(blocks);
    return Optional.of(entries).filter(some -> !some.isEmpty())
        .map(some -> new Gram(polynomial, blocks, some, equations(polynomial, blocks, some)))
        .filter(gram -> gram.work() <= MOST_COEFFICIENTS);
  }

  /**
   * The squares of each block, in order; empty where none were found. Where the matrices nearly have a kernel, they are
   * looked for once more beside it.
   */
  Optional<List<List<Square>>> squares() {
    return attempt().flatMap(
        first -> first.squares().or(() -> beside(first).flatMap(Gram::attempt).flatMap(Attempt::squares)));
  }

  /** Unknown entries, all that solve the equation, and numbers that propose one of these. */
  private record Attempt(Gram gram, LinearSystem system, MatrixInequality.Found found) {
    /** Positive definite where possible. */
    Optional<List<List<Square>>> squares() {
      return Stream.of(true, false).flatMap(isDefinite -> BITS.stream().flatMap(
          bits -> gram.squares(rounded(system, found.numbers(), bits), isDefinite).stream())).findFirst();
    }
  }

  private Optional<Attempt> attempt() {
    return LinearSystem.solve(equations).flatMap(
        system -> MatrixInequality.of(matrix(system.one()), system.directions().stream().map(this::matrix).toList())
            .find().map(found -> new Attempt(this, system, found)));
  }

  /** The same with combinations of the basis that are orthogonal to the kernel, if that is made of fractions. */
  private Optional<Gram> beside(Attempt attempt) {
    List<Block> smaller = new ArrayList<>();
    int from = 0;
    for (Block block : blocks) {
      int to = from + block.basis().size();
      List<List<Rational>> kernel = from == to ? List.of() : fractions(attempt.found().kernel(from, to));
      smaller.add(new Block(block.multiplier(), combinations(block.basis(), kernel)));
      from = to;
    }
    return smaller.equals(blocks) ? Optional.empty() : of(polynomial, smaller);
  }

  /** Unknown entries times equations. */
  long work() {
    return (long) entries.size() * equations.size();
  }

  private static List<Entry> entries(List<Block> blocks) {
    List<Entry> entries = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      for (int i = 0; i < blocks.get(b).basis().size(); i++) {
        for (int j = 0; j <= i; j++) {
          entries.add(new Entry(b, i, j));
        }
      }
    }
    return entries;
  }

  private static List<List<Rational>> equations(Polynomial polynomial, List<Block> blocks, List<Entry> entries) {
    Map<List<Integer>, Rational[]> rows = new LinkedHashMap<>();
    for (int e = 0; e < entries.size(); e++) {
      put(rows, product(blocks.get(entries.get(e).block()), entries.get(e)), e, entries.size());
    }
    put(rows, polynomial, entries.size(), entries.size());
    return rows.values().stream().map(List::of).toList();
  }

  private static void put(Map<List<Integer>, Rational[]> rows, Polynomial part, int column, int unknowns) {
    part.terms().forEach((monomial, c) -> rows.computeIfAbsent(monomial, m -> {
      Rational[] row = new Rational[unknowns + 1];
      Arrays.fill(row, Rational.ZERO);
      return row;
    })[column] = c);
  }

  private static Polynomial product(Block block, Entry entry) {
    Polynomial once = block.multiplier().times(block.basis().get(entry.row()))
        .times(block.basis().get(entry.column()));
    return entry.row() == entry.column() ? once : once.plus(once);
  }

  /** All blocks along the diagonal of one matrix. */
  private double[][] matrix(List<Rational> values) {
    int[] start = new int[blocks.size() + 1];
    for (int b = 0; b < blocks.size(); b++) {
      start[b + 1] = start[b] + blocks.get(b).basis().size();
    }
    double[][] matrix = new double[start[blocks.size()]][start[blocks.size()]];
    for (int e = 0; e < entries.size(); e++) {
      int row = start[entries.get(e).block()] + entries.get(e).row();
      int column = start[entries.get(e).block()] + entries.get(e).column();
      matrix[row][column] = values.get(e).toDouble();
      matrix[column][row] = matrix[row][column];
    }
    return matrix;
  }

  /** A solution in fractions near one in floating-point numbers. */
  private static List<Rational> rounded(LinearSystem system, double[] at, int bits) {
    List<Rational> values = new ArrayList<>(system.one());
    Rational unit = Rational.ONE.over(Rational.of(1L << bits));
    for (int k = 0; k < at.length; k++) {
      Rational share = Rational.of(Math.rint(at[k] * (1L << bits))).times(unit);
      List<Rational> direction = system.directions().get(k);
      for (int e = 0; e < values.size() && share.signum() != 0; e++) {
        values.set(e, values.get(e).plus(share.times(direction.get(e))));
      }
    }
    return values;
  }

  /** By elimination; empty where a matrix has a direction in which it is negative. */
  private Optional<List<List<Square>>> squares(List<Rational> values, boolean isDefinite) {
    List<List<Square>> all = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      int size = blocks.get(b).basis().size();
      Rational[][] matrix = new Rational[size][size];
      for (int e = 0; e < entries.size(); e++) {
        Entry entry = entries.get(e);
        if (entry.block() == b) {
          matrix[entry.row()][entry.column()] = values.get(e);
          matrix[entry.column()][entry.row()] = values.get(e);
        }
      }
      Optional<List<Square>> squares = squares(matrix, blocks.get(b).basis())
          .filter(found -> !isDefinite || found.size() == size);
      if (squares.isEmpty()) {
        return Optional.empty();
      }
      all.add(squares.get());
    }
    return Optional.of(all);
  }

  /** {@code b' S b = sum_i d_i (b_i + l_1 b_(i+1) + ...)^2}. */
  private Optional<List<Square>> squares(Rational[][] matrix, List<Polynomial> basis) {
    List<Expression> atoms = polynomial.atoms();
    List<Square> squares = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      Rational pivot = matrix[i][i];
      List<Rational> row = Arrays.asList(matrix[i]).subList(i, matrix.length);
      boolean isEmpty = row.stream().allMatch(r -> r.signum() == 0);
      if (pivot.signum() < 0 || pivot.signum() == 0 && !isEmpty) {
        return Optional.empty();
      }
      if (!isEmpty) {
        List<Rational> weights = row.stream().map(r -> r.over(pivot)).toList();
        squares.add(new Square(pivot, Polynomial.combination(atoms, weights, basis.subList(i, basis.size()))));
        for (int j = i + 1; j < matrix.length; j++) {
          for (int k = i + 1; k < matrix.length; k++) {
            matrix[j][k] = matrix[j][k].minus(matrix[j][i].times(matrix[i][k]).over(pivot));
          }
        }
      }
    }
    return Optional.of(squares);
  }

  /** Combinations of monomials that vanish at all of some points: squares of nothing else do not spoil a zero there. */
  static List<Polynomial> vanishing(List<Polynomial> monomials, List<List<Rational>> points) {
    if (points.isEmpty() || monomials.isEmpty()) {
      return monomials;
    }
    return combinations(monomials,
        points.stream().map(point -> monomials.stream().map(m -> m.at(point)).toList()).toList());
  }

  /** A basis of the combinations whose weights are orthogonal to some vectors. */
  private static List<Polynomial> combinations(List<Polynomial> basis, List<List<Rational>> vectors) {
    List<List<Rational>> rows = vectors.stream()
        .map(vector -> Stream.concat(vector.stream(), Stream.of(Rational.ZERO)).toList()).distinct().toList();
    return rows.isEmpty() || basis.isEmpty()
        ? basis
        : LinearSystem.solve(rows).stream().flatMap(system -> system.directions().stream())
            .map(weights -> Polynomial.combination(basis.get(0).atoms(), weights, basis)).toList();
  }

  /**
   * Vectors with the same span in reduced echelon form, their entries rounded to fractions with small denominators.
   */
  private static List<List<Rational>> fractions(double[][] vectors) {
    int done = 0;
    for (int column = 0; vectors.length > 0 && column < vectors[0].length && done < vectors.length; column++) {
      int largest = done;
      for (int i = done; i < vectors.length; i++) {
        largest = Math.abs(vectors[i][column]) > Math.abs(vectors[largest][column]) ? i : largest;
      }
      if (Math.abs(vectors[largest][column]) > ROUGH) {
        double[] pivot = vectors[largest];
        vectors[largest] = vectors[done];
        vectors[done] = pivot;
        double scale = pivot[column];
        Arrays.setAll(pivot, j -> pivot[j] / scale);
        for (int i = 0; i < vectors.length; i++) {
          if (i != done) {
            double[] row = vectors[i];
            double factor = row[column];
            Arrays.setAll(row, j -> row[j] - factor * pivot[j]);
          }
        }
        done++;
      }
    }
    return Arrays.stream(vectors).limit(done).map(row -> Arrays.stream(row).mapToObj(Gram::fraction).toList()).toList();
  }

  /** The first one near enough, by denominator. */
  private static Rational fraction(double value) {
    int denominator = 1;
    while (denominator < LARGEST_DENOMINATOR
        && Math.abs(value * denominator - Math.rint(value * denominator)) > ROUGH * denominator) {
      denominator++;
    }
    return Rational.of((long) Math.rint(value * denominator)).over(Rational.of(denominator));
  }

  /** Exponents of all monomials up to a degree, and up to one in each atom. */
  static List<List<Integer>> exponents(int degree, List<Integer> each) {
    List<List<Integer>> all = List.of(List.of());
    for (int most : each) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> begun : all) {
        int left = degree - begun.stream().mapToInt(Integer::intValue).sum();
        for (int exponent = 0; exponent <= Math.min(most, left); exponent++) {
          List<Integer> further = new ArrayList<>(begun);
          further.add(exponent);
          longer.add(List.copyOf(further));
        }
      }
      all = longer;
    }
    return all;
  }

  /**
   * Without monomials whose square could be cancelled by nothing: it occurs neither in the polynomial nor as a product
   * of two others.
   */
  static List<List<Integer>> pruned(List<List<Integer>> exponents, Polynomial polynomial) {
    List<List<Integer>> kept = exponents;
    int before;
    do {
      before = kept.size();
      Set<List<Integer>> now = new LinkedHashSet<>(kept);
      kept = now.stream().filter(m -> isNeeded(m, now, polynomial)).toList();
    } while (kept.size() < before);
    return kept;
  }

  private static boolean isNeeded(List<Integer> monomial, Set<List<Integer>> all, Polynomial polynomial) {
    List<Integer> square = monomial.stream().map(e -> 2 * e).toList();
    return polynomial.terms().containsKey(square) || all.stream().filter(m -> !m.equals(monomial))
        .anyMatch(m -> all.contains(IntStream.range(0, m.size()).mapToObj(i -> square.get(i) - m.get(i)).toList()));
  }
}
