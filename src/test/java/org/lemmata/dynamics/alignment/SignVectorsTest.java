package org.lemmata.dynamics.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.network.Weights;

class SignVectorsTest {
  /** Whole numbers from -7 to 7. */
  private static final int SIDE = 15;

  private static double[][] normals(Random random, int n, int d) {
    double[][] x = new double[n][d];
    for (double[] row : x) {
      Arrays.setAll(row, c -> random.nextGaussian());
    }
    return x;
  }

  private static List<Integer> signs(double[][] x, double[] w) {
    return Arrays.stream(x).map(row -> (int) Math.signum(Weights.inner(w, row))).toList();
  }

  private static long binomial(int n, int k) {
    return k == 0 ? 1 : binomial(n, k - 1) * (n - k + 1) / k;
  }

  /** In general position, n hyperplanes cut R^d into 2 sum_(i < d) binomial(n - 1, i) open cells (Cover 1965). */
  @Property(tries = 40)
  void openCellsAreAsManyAsCoverCounts(@ForAll @IntRange(min = 1, max = 7) int n,
      @ForAll @IntRange(min = 1, max = 4) int d, @ForAll @IntRange(min = 0, max = 1000) int seed) {
    double[][] x = normals(new Random(seed), n, d);
    Set<List<Integer>> vectors = SignVectors.of(x).orElseThrow();
    long expected = 0;
    for (int i = 0; i < Math.min(n, d); i++) {
      expected += 2 * binomial(n - 1, i);
    }
    assertThat(vectors.stream().filter(v -> !v.contains(0))).hasSize((int) expected);
  }

  @Property(tries = 40)
  void whatSomeVectorSeesIsThere(@ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @IntRange(min = 2, max = 3) int d, @ForAll @IntRange(min = 0, max = 1000) int seed) {
    Random random = new Random(seed);
    // Whole numbers, so that many inputs are dependent and many weights lie on kinks.
    double[][] x = new double[n][d];
    for (double[] row : x) {
      Arrays.setAll(row, c -> random.nextInt(3) - 1);
    }
    Set<List<Integer>> vectors = SignVectors.of(x).orElseThrow();
    Set<List<Integer>> seen = new HashSet<>();
    double[] w = new double[d];
    for (int k = 0; k < Math.pow(SIDE, d); k++) {
      int code = k;
      for (int c = 0; c < d; c++) {
        w[c] = code % SIDE - SIDE / 2;
        code /= SIDE;
      }
      if (Weights.norm(w) > 0) {
        seen.add(signs(x, w));
      }
    }
    assertThat(seen).isEqualTo(vectors);
  }

  @Test
  void orthogonalInputsHaveAllSigns() {
    double[][] x = {{2, 0, 0}, {0, 3, 0}, {0, 0, 0.1}};
    assertThat(SignVectors.of(x).orElseThrow()).hasSize(26);
    assertThat(SignVectors.of(new double[][] {{0, 0}}).orElseThrow()).containsExactly(List.of(0));
    assertThat(SignVectors.of(new double[][] {{1, 2, 3}, {2, 4, 6}}).orElseThrow())
        .containsExactlyInAnyOrder(List.of(0, 0), List.of(1, 1), List.of(-1, -1));
  }

  /** Doubles are exact: what is beside a parallel by one unit in the last place is no parallel. */
  @Test
  void oneUnitInTheLastPlaceIsSeen() {
    double[][] x = {{1, 1}, {1, Math.nextUp(1.0)}};
    assertThat(SignVectors.of(x).orElseThrow()).hasSize(8);
    assertThat(SignVectors.of(new double[][] {{1, 1}, {3, 3}}).orElseThrow()).hasSize(3);
  }

  @Property(tries = 30)
  void roundedCellsAreConfirmed(@ForAll @IntRange(min = 1, max = 5) int n,
      @ForAll @IntRange(min = 2, max = 3) int d, @ForAll @IntRange(min = 0, max = 1000) int seed) {
    double[][] x = normals(new Random(seed), n, d);
    List<Cell> cells = new ArrayList<>(Cell.of(x));
    assertThat(SignVectors.confirm(x, cells)).isTrue();
    cells.remove(seed % cells.size());
    assertThat(SignVectors.confirm(x, cells)).isFalse();
  }

  @Test
  void tooManyAreNotCounted() {
    assertThat(SignVectors.of(normals(new Random(1), 40, 6))).isEmpty();
  }
}
