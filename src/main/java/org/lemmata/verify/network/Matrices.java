package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Value;

/**
 * What formulas make of matrices, and measures of them, in plain numbers that keep account of their rounding.
 *
 * @param a arguments
 */
record Matrices(List<Value> a) {
  private static final double UNIT = 0x1p-52;
  private static final int LARGEST = 200;
  private static final double LARGEST_WHOLE = 0x1p53;
  /** An inverse whose residual is larger than this is not known well enough. */
  private static final double POOR = 0.01;

  /** Numbers that change with a matrix by no more than it does, in the Frobenius norm. */
  private static final Set<String> STEADY = Set.of("norm", "opnorm", "singular", "rankOneDistance", "entry",
      "eigenvalue");

  /** What keeps account of the rounding of its matrices by itself. */
  private static final Set<String> ACCOUNTED = Set.of("+", "-", "*", "/", "^", "mix", "stack", "beside", "transpose",
      "column",
      "inverse", "pseudoinverse", "leftSingular", "rightSingular", "eigenvector");

  Value of(String measure) {
    return switch (measure) {
      case "+" -> sum(matrix(0), 1, matrix(1));
      case "-" -> sum(matrix(0), -1, matrix(1));
      case "*" -> product(a.get(0), a.get(1));
      case "/" -> multiple(Num.whole(1).over(a.get(1).number()), matrix(0));
      case "mix" -> sum(multiple(a.get(0).number(), matrix(1)), 1, multiple(a.get(2).number(), matrix(3)));
      case "^" -> power(square(0), a.get(1).number().toInt());
      case "stack" -> stacked(a.stream().map(Matrices::asMatrix).toList());
      case "beside" -> transposed(stacked(a.stream().map(m -> transposed(asMatrix(m))).toList()));
      case "transpose" -> transposed(matrix(0));
      case "identity" -> identity(a.get(0).number().toInt());
      case "columns" -> Num.whole(matrix(0).rows()[0].length);
      case "column" -> column(matrix(0), a.get(1).number().toInt());
      case "trace" -> trace(square(0));
      case "determinant" -> determinant(square(0));
      case "inverse" -> inverse(square(0));
      case "pseudoinverse" -> pseudoinverse(matrix(0));
      case "leftSingular" -> SingularPair.of(matrix(0), a.get(1).number().toInt()).left();
      case "rightSingular" -> SingularPair.of(matrix(0), a.get(1).number().toInt()).right();
      case "eigenvector" -> SingularPair.of(shifted(square(0)), a.get(1).number().toInt()).left();
      case "eigenvalue" -> eigenvalue(square(0), a.get(1).number().toInt());
      default -> throw new NotCovered("the measure " + measure);
    };
  }

  static boolean isRounded(Value value) {
    return value instanceof Matrix m && m.rounding() > 0;
  }

  /** What a measure has found, further off by what its matrices are. */
  Value rounded(String measure, Value found) {
    if (ACCOUNTED.contains(measure) || measure.equals("rows") || measure.equals("columns")) {
      return found;
    }
    if (STEADY.contains(measure)) {
      return wider(found, matrix(0).rounding());
    }
    return switch (measure) {
      case "trace" -> wider(found, matrix(0).rounding() * Math.sqrt(matrix(0).rows().length));
      case "row" -> new Matrix(Measured.of(found).rows(), matrix(0).rounding());
      case "inner" -> wider(found, (matrix(0).norm() + matrix(0).rounding()) * matrix(1).rounding()
          + matrix(1).norm() * matrix(0).rounding());
      default -> throw new NotCovered("the measure " + measure + " of a matrix that is computed");
    };
  }

  private static Num wider(Value found, double by) {
    return Num.of(found.number().value(), found.number().error() + by);
  }

  private Matrix matrix(int i) {
    return Measured.of(a.get(i)).matrix();
  }

  private Matrix square(int i) {
    require(matrix(i).rows().length == matrix(i).rows()[0].length);
    return matrix(i);
  }

  /** A number is a matrix of one entry. */
  private static Matrix asMatrix(Value value) {
    return value instanceof Num number
        ? new Matrix(new double[][] {{number.value()}}, off(number))
        : Measured.of(value).matrix();
  }

  /** How far a number is from its double; whole numbers that are doubles are themselves. */
  private static double off(Num number) {
    return number.isWhole() && Math.abs(number.value()) < LARGEST_WHOLE ? 0 : number.error();
  }

  private static void require(boolean fits) {
    if (!fits) {
      throw new NotCovered("matrices that do not fit together");
    }
  }

  private static Matrix sum(Matrix left, double sign, Matrix right) {
    require(left.rows().length == right.rows().length && left.rows()[0].length == right.rows()[0].length);
    double[][] sum = new double[left.rows().length][];
    Arrays.setAll(sum, i -> Linear.combine(1, left.rows()[i], sign, right.rows()[i]));
    return new Matrix(sum, left.rounding() + right.rounding() + 2 * UNIT * (left.norm() + right.norm()));
  }

  private static Value product(Value left, Value right) {
    if (left instanceof Num number) {
      return multiple(number, Measured.of(right).matrix());
    }
    return right instanceof Num number
        ? multiple(number, Measured.of(left).matrix())
        : product(Measured.of(left).matrix(), Measured.of(right).matrix());
  }

  /** Of several, from left to right. */
  static Matrix product(List<Matrix> factors) {
    return factors.stream().reduce(Matrices::product).orElseThrow();
  }

  static Matrix product(Matrix left, Matrix right) {
    require(left.rows()[0].length == right.rows().length);
    double[][] columns = Linear.transposed(right.rows());
    double[][] product = Arrays.stream(left.rows())
        .map(row -> Arrays.stream(columns).mapToDouble(column -> Linear.inner(row, column)).toArray())
        .toArray(double[][]::new);
    double sizes = left.norm() * right.norm();
    return new Matrix(product, (right.rows().length + 2) * UNIT * sizes + left.norm() * right.rounding()
        + (right.norm() + right.rounding()) * left.rounding());
  }

  private static Matrix multiple(Num factor, Matrix m) {
    Matrix multiple = multiple(factor.value(), m);
    return new Matrix(multiple.rows(), multiple.rounding() + off(factor) * (m.norm() + m.rounding()));
  }

  static Matrix multiple(double factor, Matrix m) {
    double[][] rows = Arrays.stream(m.rows()).map(row -> Linear.times(factor, row)).toArray(double[][]::new);
    return new Matrix(rows, Math.abs(factor) * (m.rounding() + 4 * UNIT * m.norm()));
  }

  private static Matrix power(Matrix base, int exponent) {
    require(exponent >= 0 && exponent <= 1_000);
    return product(Stream.concat(Stream.of(identity(base.rows().length)), Stream.generate(() -> base).limit(exponent))
        .toList());
  }

  private static Matrix identity(int size) {
    if (size < 1 || size > LARGEST) {
      throw new NotCovered("matrices as large as " + size);
    }
    double[][] rows = new double[size][size];
    IntStream.range(0, size).forEach(i -> rows[i][i] = 1);
    return new Matrix(rows);
  }

  private static Matrix stacked(List<Matrix> parts) {
    require(parts.stream().allMatch(m -> m.rows()[0].length == parts.get(0).rows()[0].length));
    return new Matrix(parts.stream().flatMap(m -> Arrays.stream(m.rows())).toArray(double[][]::new),
        parts.stream().mapToDouble(Matrix::rounding).sum());
  }

  static Matrix transposed(Matrix m) {
    return new Matrix(Linear.transposed(m.rows()), m.rounding());
  }

  private static Matrix column(Matrix m, int j) {
    require(j >= 1 && j <= m.rows()[0].length);
    return new Matrix(Linear.transposed(new double[][] {Linear.transposed(m.rows())[j - 1]}), m.rounding());
  }

  private static Num trace(Matrix m) {
    double[] diagonal = IntStream.range(0, m.rows().length).mapToDouble(i -> m.rows()[i][i]).toArray();
    return Num.of(Arrays.stream(diagonal).sum(), diagonal.length * UNIT * Linear.norm(diagonal));
  }

  /**
   * By elimination, which gives the determinant of a matrix with other rows: each is off by no more than the roundings
   * of the rows that were used up, and a determinant changes with one row by its distance times the norms of the
   * others.
   */
  private static Num determinant(Matrix m) {
    double[][] rows = Arrays.stream(m.rows()).map(double[]::clone).toArray(double[][]::new);
    double product = 1;
    for (int k = 0; k < rows.length; k++) {
      int pivot = pivot(rows, k);
      product *= pivot == k ? rows[k][k] : -rows[pivot][k];
      swap(rows, k, pivot);
      for (int i = k + 1; i < rows.length && rows[k][k] != 0; i++) {
        rows[i] = Linear.combine(1, rows[i], -rows[i][k] / rows[k][k], rows[k]);
      }
    }
    double off = 16 * UNIT * rows.length * Arrays.stream(rows).mapToDouble(Linear::norm).sum();
    double[] norms = Arrays.stream(m.rows()).mapToDouble(row -> Linear.norm(row) + off).toArray();
    double error = 0;
    for (int i = 0; i < norms.length; i++) {
      double others = off;
      for (int k = 0; k < norms.length; k++) {
        others *= k == i ? 1 : norms[k];
      }
      error += others;
    }
    return Num.of(product, error);
  }

  private static int pivot(double[][] rows, int k) {
    int best = k;
    for (int i = k + 1; i < rows.length; i++) {
      best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
    }
    return best;
  }

  private static void swap(double[][] rows, int i, int k) {
    double[] row = rows[i];
    rows[i] = rows[k];
    rows[k] = row;
  }

  /** By elimination beside the identity; how good it is, its product with the matrix tells. */
  static Matrix inverse(Matrix m) {
    int n = m.rows().length;
    double[][] left = Arrays.stream(m.rows()).map(double[]::clone).toArray(double[][]::new);
    double[][] right = identity(n).rows();
    for (int k = 0; k < n; k++) {
      int pivot = pivot(left, k);
      swap(left, k, pivot);
      swap(right, k, pivot);
      double by = left[k][k];
      if (by == 0) {
        throw new NotCovered("the inverse of a singular matrix");
      }
      left[k] = Linear.times(1 / by, left[k]);
      right[k] = Linear.times(1 / by, right[k]);
      for (int i = 0; i < n; i++) {
        if (i != k) {
          double factor = left[i][k];
          left[i] = Linear.combine(1, left[i], -factor, left[k]);
          right[i] = Linear.combine(1, right[i], -factor, right[k]);
        }
      }
    }
    Matrix found = new Matrix(right);
    Matrix rest = sum(product(found, m), -1, identity(n));
    double off = rest.norm() + rest.rounding();
    if (!(off < POOR)) {
      throw new NotCovered("the inverse of a matrix that is nearly singular");
    }
    return new Matrix(right, found.norm() * off / (1 - off));
  }

  private static Matrix pseudoinverse(Matrix m) {
    Matrix turned = transposed(m);
    return m.rows().length >= m.rows()[0].length
        ? product(inverse(product(turned, m)), turned)
        : product(turned, inverse(product(m, turned)));
  }

  /** A symmetric matrix with twice its norm added on the diagonal: its singular values are its eigenvalues. */
  private static Matrix shifted(Matrix m) {
    Matrix apart = sum(m, -1, transposed(m));
    if (apart.norm() > 4 * apart.rounding()) {
      throw new NotCovered("eigenvalues of a matrix that is not symmetric");
    }
    return sum(m, 1, multiple(2 * m.norm(), identity(m.rows().length)));
  }

  private static Num eigenvalue(Matrix m, int i) {
    require(i >= 1 && i <= m.rows().length);
    double shift = 2 * m.norm();
    return Num.of(Linear.singular(shifted(m).rows())[i - 1] - shift, 64 * UNIT * m.rows().length * shift);
  }
}
