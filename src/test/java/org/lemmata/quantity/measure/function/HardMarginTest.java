package org.lemmata.quantity.measure.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value.Matrix;

/** The largest margin against every choice of supporting points, one after the other. */
class HardMarginTest {
  private static final int CASES = 250;

  private static Problem problem(double[][] x, double... y) {
    FeedForward network = new FeedForward(new int[] {x[0].length, 1}, new Activation(0, 1));
    double[][] labels = Arrays.stream(y).mapToObj(label -> new double[] {label}).toArray(double[][]::new);
    return new Problem(network, new Dataset(x, labels), new Loss(Loss.Kind.SQUARE, 1, false));
  }

  /** The shortest vector with margins of at least one among those that some points support. */
  private static Optional<double[]> shortest(double[][] z) {
    double[] best = {};
    for (int chosen = 1; chosen < 1 << z.length; chosen++) {
      int points = chosen;
      double[][] rows = IntStream.range(0, z.length).filter(i -> (points >> i & 1) == 1).mapToObj(i -> z[i])
          .toArray(double[][]::new);
      SimpleMatrix m = new SimpleMatrix(rows);
      SimpleMatrix gram = m.mult(m.transpose());
      if (rows.length > z[0].length || Math.abs(gram.determinant()) < 1e-9) {
        continue;
      }
      double[] ones = new double[rows.length];
      Arrays.fill(ones, 1);
      double[] w = m.transpose().mult(gram.solve(new SimpleMatrix(ones.length, 1, true, ones))).getDDRM().getData();
      boolean isFeasible = Arrays.stream(z).allMatch(row -> Weights.inner(row, w) >= 1 - 1e-9);
      best = isFeasible && (best.length == 0 || Weights.norm(w) < Weights.norm(best)) ? w : best;
    }
    return best.length == 0 ? Optional.empty() : Optional.of(best);
  }

  private static double distance(double[] a, double[] b) {
    return Weights.norm(IntStream.range(0, a.length).mapToDouble(k -> a[k] - b[k]).toArray());
  }

  @Test
  void isTheShortestOfAll() {
    Random random = new Random(3);
    int separable = 0;
    int sharp = 0;
    for (int k = 0; k < CASES; k++) {
      int d = 1 + random.nextInt(4);
      int n = 1 + random.nextInt(7);
      // Points on a grid are often equally far away, and sometimes the same.
      boolean isOnGrid = random.nextInt(3) == 0;
      double[][] x = new double[n][d];
      for (double[] point : x) {
        Arrays.setAll(point, c -> isOnGrid ? random.nextInt(5) - 1 : random.nextGaussian() + 0.7);
      }
      double[] y = IntStream.range(0, n).mapToDouble(i -> random.nextInt(6) == 0 ? -1 : 1).toArray();
      double[][] z = IntStream.range(0, n).mapToObj(i -> Weights.times(y[i], x[i])).toArray(double[][]::new);
      Optional<double[]> truth = shortest(z);
      HardMargin margin = new HardMargin(problem(x, y));
      if (truth.isEmpty()) {
        assertThatExceptionOfType(Undefined.class).isThrownBy(margin::direction);
        continue;
      }
      Matrix found = margin.direction();
      assertThat(distance(found.entries(), Weights.unit(truth.get()))).as(Arrays.deepToString(z))
          .isLessThanOrEqualTo(found.error() + 1e-9);
      assertThat(found.error()).as(Arrays.deepToString(z)).isLessThan(1e-5);
      separable++;
      sharp += found.error() < 1e-11 ? 1 : 0;
    }
    assertThat(separable).isGreaterThan(CASES / 3);
    assertThat(sharp).isGreaterThan(separable / 2);
  }

  @Test
  void whatCannotBeSeparatedHasNone() {
    double[][] apart = {{1, 0}, {-1, 0}};
    for (Problem problem : new Problem[] {problem(apart, 1, 1), problem(new double[][] {{0, 0}}, 1),
        problem(apart, 1, 0)}) {
      assertThatExceptionOfType(Undefined.class).isThrownBy(() -> new HardMargin(problem).direction());
    }
  }

  /** A label is a factor of its margin. */
  @Test
  void labelsCountWithTheirSize() {
    Matrix found = new HardMargin(problem(new double[][] {{1, 0}, {0, 1}}, 1, -2)).direction();
    assertThat(found.entries()[1] / found.entries()[0]).isCloseTo(-0.5, within(1e-14));
  }
}
