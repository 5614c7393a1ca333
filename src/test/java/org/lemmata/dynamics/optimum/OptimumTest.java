package org.lemmata.dynamics.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/** Certified maxima against closed forms (bantzis2026saddle, Example 1 and its relatives) and against random search. */
class OptimumTest {

  @ParameterizedTest
  @CsvSource({"6, 2, 0", "8, 2, 0.41421356237309503", "12, 2, 0.26794919243112270", "6, 3, 0.46410161513775459",
      "8, 3, 0.5"})
  void circlesWithAlternatingLabels(int n, int depth, double speed) {
    Optimum optimum = Optimum.of(circle(n, depth));
    assertThat(optimum.maximum().lo() * scale(depth)).isEqualTo(speed, within(1e-9));
    assertThat(optimum.maximum().hi() * scale(depth)).isEqualTo(speed, within(1e-9));
  }

  @Test
  void theBoundAtDepthFourMayBeLoose() {
    Optimum optimum = Optimum.of(circle(6, 4));
    assertThat(optimum.maximum().lo() * scale(4)).isEqualTo(2 * Math.sqrt(3) - 3, within(1e-9));
    assertThat(optimum.maximum().hi() * scale(4)).isBetween(0.4832, 0.4839);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 6})
  void weightsReachTheLowerEndAndNothingFoundExceedsTheUpper(int depth) {
    Random random = new Random(depth);
    for (int trial = 0; trial < 5; trial++) {
      int dimension = 2 + trial % 2;
      Problem problem = problem(gauss(random, 5, dimension), gauss(random, 5, 1), depth);
      Optimum optimum = Optimum.of(problem);
      assertThat(Weights.norm(optimum.weights())).isEqualTo(1, within(1e-12));
      assertThat(problem.correlation(optimum.weights())).isEqualTo(optimum.maximum().lo(), within(1e-12));
      for (int i = 0; i < 2_000; i++) {
        double[] w = Weights.unit(gauss(random, 1, problem.network().size())[0]);
        assertThat(problem.correlation(w)).isLessThanOrEqualTo(optimum.maximum().hi());
      }
    }
  }

  /**
   * A network and its negative: with all labels turned the maximum is the same, and the last weight has the other sign.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void turningAllLabelsChangesNothing(int depth) {
    double[][] x = circle(6, depth).data().points();
    double[][] y = {{2}, {-1}, {1.5}, {-1}, {2}, {-1.2}};
    double[][] turned = Arrays.stream(y).map(label -> new double[] {-label[0]}).toArray(double[][]::new);
    Optimum one = Optimum.of(problem(x, y, depth));
    Optimum other = Optimum.of(problem(x, turned, depth));
    assertThat(other.maximum().lo()).isEqualTo(one.maximum().lo(), within(1e-9));
    assertThat(other.maximum().hi()).isEqualTo(one.maximum().hi(), within(1e-9 + 1e-4 * (depth - 3) * (depth - 2)));
  }

  @Test
  void arcsAndPatternsAgree() {
    Random random = new Random(7);
    for (int trial = 0; trial < 20; trial++) {
      double[][] plane = gauss(random, 6, 2);
      // The same points in space lie in a plane, but there the patterns are enumerated.
      double[][] space = Arrays.stream(plane).map(p -> new double[] {p[0], p[1], 0}).toArray(double[][]::new);
      double[] c = gauss(random, 1, 6)[0];
      Activation leaky = new Activation(0.3 * (trial % 2), 1);
      BestNeuron arcs = BestNeuron.of(plane, c, leaky);
      BestNeuron patterns = BestNeuron.of(space, c, leaky);
      assertThat(arcs.upper()).isEqualTo(patterns.upper(), within(1e-10));
      assertThat(arcs.lower()).isEqualTo(patterns.lower(), within(1e-10));
    }
  }

  @Test
  void aMinimaxBoundDoesNotDependOnTheProgram() {
    Minimax free = new Minimax(new double[][] {{1, 0}, {0, 1}});
    free.block(Minimax.Coefficient.fixed(1), new Minimax.Coefficient(0, -1, free.variable()));
    assertThat(free.solve(0, 1e-11).upper()).isEqualTo(1, within(1e-10));
    // Stopped at once, it still bounds from above.
    assertThat(free.solve(Double.POSITIVE_INFINITY, 1e-11).upper()).isGreaterThanOrEqualTo(1 - 1e-10);
  }

  @Test
  void subsetsComeOnce() {
    List<String> subsets = Subsets.of(new boolean[] {true, false, true, true}).stream().map(Arrays::toString).toList();
    assertThat(subsets).hasSize(7).doesNotHaveDuplicates().allMatch(s -> s.contains("true"));
  }

  @Test
  void whatCannotBeCertifiedIsUndefined() {
    Random random = new Random(1);
    assertThatThrownBy(() -> Optimum.of(problem(gauss(random, 13, 2), gauss(random, 13, 1), 3)))
        .isInstanceOf(Undefined.class).hasMessageContaining("12 points");
    Problem leaky = new Problem(
        new FeedForward(new int[] {2, 4, 4, 1}, new Activation(0.1, 1)),
        new Dataset(gauss(random, 3, 2), gauss(random, 3, 1)), new Loss(Loss.Kind.SQUARE, 1, false));
    assertThatThrownBy(() -> Optimum.of(leaky)).isInstanceOf(Undefined.class).hasMessageContaining("ReLU");
    Problem narrow = new Problem(
        new FeedForward(new int[] {2, 1, 1, 1}, new Activation(0, 1)), circle(8, 3).data(),
        new Loss(Loss.Kind.SQUARE, 1, false));
    assertThatThrownBy(() -> Optimum.of(narrow)).isInstanceOf(Undefined.class).hasMessageContaining("neurons");
  }

  private static double scale(int depth) {
    return Math.pow(depth, depth / 2.0);
  }

  private static double[][] gauss(Random random, int rows, int columns) {
    return IntStream.range(0, rows).mapToObj(i -> random.doubles(columns, -2, 2).toArray()).toArray(double[][]::new);
  }

  private static Problem circle(int n, int depth) {
    double[][] x = new double[n][];
    double[][] y = new double[n][];
    for (int k = 0; k < n; k++) {
      x[k] = new double[] {Math.cos(2 * Math.PI * k / n), Math.sin(2 * Math.PI * k / n)};
      y[k] = new double[] {k % 2 == 0 ? 1 : -1};
    }
    return problem(x, y, depth);
  }

  private static Problem problem(double[][] x, double[][] y, int depth) {
    int[] widths = new int[depth + 1];
    Arrays.fill(widths, 8);
    widths[0] = x[0].length;
    widths[depth] = 1;
    return new Problem(
        new FeedForward(widths, new Activation(0, 1)), new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
  }
}
