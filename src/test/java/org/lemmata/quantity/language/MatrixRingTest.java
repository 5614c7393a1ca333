package org.lemmata.quantity.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Value.Matrix;

/** Sums and products of matrices against arithmetic without rounding, wherever in their errors the truth lies. */
class MatrixRingTest {
  private static final int CASES = 3_000;

  /** A matrix that is known up to an error, and one that it may be. */
  private record Known(Matrix about, BigDecimal[][] truth) {

    static Known draw(Random random, int height, int width) {
      double size = Math.pow(10, random.nextInt(5) == 0 ? random.nextInt(600) - 320 : random.nextInt(7) - 3);
      double[][] rows = new double[height][width];
      for (double[] row : rows) {
        Arrays.setAll(row, k -> random.nextInt(4) == 0 ? random.nextInt(7) - 3 : size * random.nextGaussian());
      }
      // Where steps may vanish, there are none.
      double off = size < 1e-280 || random.nextBoolean() ? 0 : size * Math.pow(10, -random.nextInt(17));
      double[][] step = new double[height][width];
      double square = 0;
      for (double[] row : step) {
        Arrays.setAll(row, k -> random.nextGaussian());
        square += Arrays.stream(row).map(x -> x * x).sum();
      }
      double share = 0.999 * off / Math.sqrt(square);
      BigDecimal[][] truth = new BigDecimal[height][width];
      for (int i = 0; i < height; i++) {
        for (int k = 0; k < width; k++) {
          truth[i][k] = new BigDecimal(rows[i][k]).add(new BigDecimal(share * step[i][k]));
        }
      }
      return new Known(new Matrix(rows, off), truth);
    }
  }

  private static BigDecimal[][] table(int height, int width, Entry entry) {
    BigDecimal[][] table = new BigDecimal[height][width];
    for (int i = 0; i < height; i++) {
      for (int k = 0; k < width; k++) {
        table[i][k] = entry.at(i, k);
      }
    }
    return table;
  }

  private interface Entry {
    BigDecimal at(int i, int k);
  }

  private static BigDecimal[][] product(BigDecimal[][] a, BigDecimal[][] b) {
    return table(a.length, b[0].length, (i, k) -> {
      BigDecimal sum = BigDecimal.ZERO;
      for (int j = 0; j < b.length; j++) {
        sum = sum.add(a[i][j].multiply(b[j][k]));
      }
      return sum;
    });
  }

  private static void requireInside(Matrix found, BigDecimal[][] truth) {
    BigDecimal square = BigDecimal.ZERO;
    for (int i = 0; i < truth.length; i++) {
      for (int k = 0; k < truth[0].length; k++) {
        square = square.add(new BigDecimal(found.rows()[i][k]).subtract(truth[i][k]).pow(2));
      }
    }
    assertThat(found.height()).isEqualTo(truth.length);
    assertThat(found.width()).isEqualTo(truth[0].length);
    assertThat(square.sqrt(new MathContext(40)).compareTo(new BigDecimal(found.error()))).isNotPositive();
  }

  private static void compare(BinaryOperator<Matrix> operation, BinaryOperator<BigDecimal[][]> exactly,
      boolean turned) {
    Random random = new Random(5);
    int decided = 0;
    for (int k = 0; k < CASES; k++) {
      int height = 1 + random.nextInt(4);
      int width = 1 + random.nextInt(4);
      Known a = Known.draw(random, height, width);
      Known b = turned ? Known.draw(random, width, 1 + random.nextInt(4)) : Known.draw(random, height, width);
      try {
        requireInside(operation.apply(a.about(), b.about()), exactly.apply(a.truth(), b.truth()));
        decided++;
      } catch (Undefined tooLarge) {
        continue;
      }
    }
    assertThat(decided).isGreaterThan(CASES / 2);
  }

  @Test
  void productsContainTheTruth() {
    compare(MatrixRing::product, MatrixRingTest::product, true);
  }

  @Test
  void sumsContainTheTruth() {
    compare(MatrixRing::sum, (a, b) -> table(a.length, a[0].length, (i, k) -> a[i][k].add(b[i][k])), false);
  }

  @Test
  void multiplesContainTheTruth() {
    compare((a, b) -> MatrixRing.multiple(Interval.around(b.rows()[0][0], b.error()), a),
        (a, b) -> table(a.length, a[0].length, (i, k) -> a[i][k].multiply(b[0][0])), false);
  }

  @Test
  void partsKeepTheirErrors() {
    compare(MatrixRing::stacked, (a, b) -> table(2 * a.length, a[0].length,
        (i, k) -> i < a.length ? a[i][k] : b[i - a.length][k]), false);
    compare(MatrixRing::beside, (a, b) -> table(a.length, 2 * a[0].length,
        (i, k) -> k < a[0].length ? a[i][k] : b[i][k - a[0].length]), false);
    compare((a, b) -> MatrixRing.transpose(a), (a, b) -> table(a[0].length, a.length, (i, k) -> a[k][i]), false);
  }

  /** Nothing is rounded, so nothing is added. */
  @Test
  void smallWholeNumbersStayExact() {
    Matrix a = new Matrix(new double[][] {{1, 2}, {3, -4}}, 0);
    assertThat(MatrixRing.product(a, MatrixRing.sum(a, a)).error()).isZero();
    assertThat(MatrixRing.product(a, a).rows()).isDeepEqualTo(new double[][] {{7, -6}, {-9, 22}});
  }

  @Test
  void whatDoesNotFitHasNoValue() {
    Matrix tall = new Matrix(new double[3][2], 0);
    assertThatExceptionOfType(Undefined.class).isThrownBy(() -> MatrixRing.product(tall, tall))
        .withMessage("a 3 x 2 matrix cannot be multiplied with a 3 x 2 matrix");
    assertThatExceptionOfType(Undefined.class).isThrownBy(() -> MatrixRing.sum(tall, MatrixRing.transpose(tall)))
        .withMessage("a 3 x 2 matrix cannot be added to a 2 x 3 matrix");
    assertThatExceptionOfType(Undefined.class).isThrownBy(() -> MatrixRing.beside(tall, MatrixRing.transpose(tall)));
    assertThatExceptionOfType(Undefined.class).isThrownBy(() -> MatrixRing.stacked(tall, MatrixRing.transpose(tall)));
    assertThatExceptionOfType(Undefined.class).isThrownBy(() -> MatrixRing.identity(1_000_000));
  }
}
