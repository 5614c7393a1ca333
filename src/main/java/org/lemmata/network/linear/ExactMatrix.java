package org.lemmata.network.linear;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.linear.FieldDecompositionSolver;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.lemmata.kernel.number.Rational;

/** A square matrix of fractions, of which nothing is rounded. */
public final class ExactMatrix {
  private final FieldLUDecomposition<BigFraction> decomposition;

  /** @param rows as many as there are columns, at least one */
  public ExactMatrix(Rational[][] rows) {
    FieldMatrix<BigFraction> matrix = MatrixUtils.createFieldMatrix(
        Arrays.stream(rows).map(row -> Arrays.stream(row).map(ExactMatrix::fraction).toArray(BigFraction[]::new))
            .toArray(BigFraction[][]::new));
    this.decomposition = new FieldLUDecomposition<>(matrix);
  }

  private static BigFraction fraction(Rational r) {
    return new BigFraction(r.numerator(), r.denominator());
  }

  /** The sign of the determinant: 0 where the rows are dependent. */
  public int sign() {
    return decomposition.getDeterminant().getNumerator().signum();
  }

  /** The solution for a right side; none where the rows are dependent. */
  public Optional<Rational[]> solve(Rational[] right) {
    FieldDecompositionSolver<BigFraction> solver = decomposition.getSolver();
    if (!solver.isNonSingular()) {
      return Optional.empty();
    }
    BigFraction[] fractions = Arrays.stream(right).map(ExactMatrix::fraction).toArray(BigFraction[]::new);
    BigFraction[] solution = solver.solve(MatrixUtils.createFieldVector(fractions)).toArray();
    return Optional.of(
        Arrays.stream(solution).map(x -> new Rational(x.getNumerator(), x.getDenominator())).toArray(Rational[]::new));
  }
}
