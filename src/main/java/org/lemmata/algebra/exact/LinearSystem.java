package org.lemmata.algebra.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lemmata.kernel.number.Rational;

/**
 * The solutions of linear equations over the rationals, by elimination. (The libraries here do this for square matrices
 * only: JAS 2.7.200 gives wrong answers for others.)
 *
 * @param one of them
 * @param directions in which it may be left: a basis of the solutions of the equations with right sides zero
 */
public record LinearSystem(List<Rational> one, List<List<Rational>> directions) {
  private static final int LONGEST_BITS = 200;

  /**
   * @param equations coefficients of the unknowns, and then the right side; at least one
   * @return empty where there is no solution, or none with fractions of modest length is found
   */
  public static Optional<LinearSystem> solve(List<List<Rational>> equations) {
    int unknowns = equations.get(0).size() - 1;
    Rational[][] rows = equations.stream().map(row -> row.toArray(Rational[]::new)).toArray(Rational[][]::new);
    List<Integer> pivots = reduce(rows);
    if (pivots.contains(unknowns) || Arrays.stream(rows).anyMatch(LinearSystem::isLong)) {
      return Optional.empty();
    }
    List<List<Rational>> directions = new ArrayList<>();
    for (int free = 0; free < unknowns; free++) {
      if (!pivots.contains(free)) {
        List<Rational> direction = column(rows, pivots, free, Rational.of(-1));
        direction.set(free, Rational.ONE);
        directions.add(List.copyOf(direction));
      }
    }
    return Optional.of(new LinearSystem(List.copyOf(column(rows, pivots, unknowns, Rational.ONE)), directions));
  }

  /** The columns of the pivots, row by row; in each of these columns a single one is left. */
  private static List<Integer> reduce(Rational[][] rows) {
    List<Integer> pivots = new ArrayList<>();
    for (int column = 0; column < rows[0].length && pivots.size() < rows.length; column++) {
      int done = pivots.size();
      int found = done;
      while (found < rows.length && rows[found][column].signum() == 0) {
        found++;
      }
      if (found < rows.length) {
        Rational[] pivot = rows[found];
        rows[found] = rows[done];
        rows[done] = pivot;
        subtract(pivot, pivot, Rational.ONE.minus(Rational.ONE.over(pivot[column])));
        for (int i = 0; i < rows.length; i++) {
          if (i != done) {
            subtract(rows[i], pivot, rows[i][column]);
          }
        }
        pivots.add(column);
        if (isLong(rows[done])) {
          return pivots;
        }
      }
    }
    return pivots;
  }

  private static boolean isLong(Rational[] row) {
    return Arrays.stream(row).anyMatch(
        r -> r.numerator().bitLength() > LONGEST_BITS || r.denominator().bitLength() > LONGEST_BITS);
  }

  private static void subtract(Rational[] row, Rational[] other, Rational times) {
    for (int j = 0; j < row.length && times.signum() != 0; j++) {
      if (other[j].signum() != 0) {
        row[j] = row[j].minus(times.times(other[j]));
      }
    }
  }

  /** A column times a factor, its entries where the pivots are. */
  private static List<Rational> column(Rational[][] rows, List<Integer> pivots, int column, Rational factor) {
    List<Rational> values = new ArrayList<>(Collections.nCopies(rows[0].length - 1, Rational.ZERO));
    for (int i = 0; i < pivots.size(); i++) {
      values.set(pivots.get(i), rows[i][column].times(factor));
    }
    return values;
  }
}
