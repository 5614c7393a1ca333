package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Value;

/** A sum of networks: its blocks are networks of their own, and what is joined adds up. */
class SumTest {
  private static final double[][] X = {{1, 0}, {0.6, 0.8}, {-0.3, 1}};
  private static final double[][] Y = {{1, -2}, {-2, 0.5}, {0.5, 1}};

  private static Problem network(int neurons, boolean isOutputTrained) {
    double[][] y = isOutputTrained ? Y : new double[][] {{1}, {-2}, {0.5}};
    double[] fixed = new double[isOutputTrained ? 0 : neurons];
    for (int j = 0; j < fixed.length; j++) {
      fixed[j] = 1 - 1.5 * j;
    }
    return new Problem(new int[] {2, neurons, y[0].length}, 0, 2, fixed, X, y, new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static Weights drawn(Problem p, int seed) {
    double[] v = new Random(seed).doubles(p.size(), -1, 1).toArray();
    return Weights.of(p, v);
  }

  private static Value measured(String measure, Value... arguments) {
    return new Measures(Measured.problemOf(arguments[0]).findFirst(), List.of(arguments)).of(measure);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blocksComeBackAndAddUp(boolean isOutputTrained) {
    Problem sum = network(3, isOutputTrained).grouped(new int[] {1, 2});
    Weights a = drawn(sum.summand(0), 1);
    Weights b = drawn(sum.summand(1), 2);
    Weights joined = Measured.of(measured("join", a, b, sum)).weights();
    assertThat(joined.v()).hasSize(sum.size());
    for (int g = 0; g < 2; g++) {
      Weights block = Measured.of(measured("block", joined, Num.whole(g + 1))).weights();
      assertThat(block.v()).containsExactly((g == 0 ? a : b).v());
      assertThat(block.problem().fixed()).containsExactly(sum.summand(g).fixed());
    }
    assertThat(sum.correlation(joined.v()))
        .isCloseTo(a.problem().correlation(a.v()) + b.problem().correlation(b.v()), within(1e-14));
    for (int i = 0; i < X.length; i++) {
      double[][] parts = {a.problem().outputs(a.v())[i], b.problem().outputs(b.v())[i]};
      assertThat(sum.outputs(joined.v())[i])
          .containsExactly(Linear.combine(1, parts[0], 1, parts[1]), within(1e-14));
    }
    double[] ofParts = DoubleStream.concat(Arrays.stream(a.v()),
        Arrays.stream(b.v())).toArray();
    assertThat(sum.merged(ofParts)).containsExactly(joined.v());
  }

  @ParameterizedTest
  @ValueSource(strings = {"layer", "incoming", "hidden", "subgradient"})
  void ofItsLayersNothingIsSaid(String measure) {
    Problem sum = network(3, true).grouped(new int[] {1, 2});
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> measured(measure, drawn(sum, 1), Num.whole(1), Num.whole(1)))
        .withMessageContaining("layers of a sum");
  }

  /** The same numbers mean other weights in a sum, which has them in another order. */
  @ParameterizedTest
  @ValueSource(strings = {"inner", "distance", "overlap"})
  void weightsInAnotherOrderAreNotMixed(String measure) {
    Problem alone = network(3, true);
    Problem sum = alone.grouped(new int[] {1, 2});
    assertThatExceptionOfType(NotCovered.class).isThrownBy(() -> measured(measure, drawn(alone, 1), drawn(sum, 2)))
        .withMessageContaining("beside others");
    assertThatExceptionOfType(NotCovered.class).isThrownBy(() -> measured("under", drawn(alone, 1), sum));
  }

  /** The loss (v w - 3)^2/2 has at v = w = 1 the second derivatives 1, -1, 1, and the eigenvalues 0 and 2. */
  @Test
  void curvatureOfTheLoss() {
    Problem p = new Problem(new int[] {1, 1, 1}, 1, 1, new double[0], new double[][] {{1}}, new double[][] {{3}},
        new Loss(Loss.Kind.SQUARE, 1, false));
    Weights w = Weights.of(p, new double[] {1, 1});
    for (int i = 0; i < 2; i++) {
      Num eigenvalue = new Measures(Optional.of(p), List.of(w, Num.whole(i + 1))).of("lossCurvature").number();
      assertThat(eigenvalue.value()).isCloseTo(2.0 * i, within(1e-11));
      assertThat(Math.abs(eigenvalue.value() - 2 * i)).isLessThanOrEqualTo(eigenvalue.error());
    }
    // For (v1 v2 v3 v4 - 3)^2/2 at 1 they are 1 beside -1: two times one less the matrix of ones.
    Problem deep = new Problem(new int[] {1, 1, 1, 1, 1}, 1, 1, new double[0], new double[][] {{1}},
        new double[][] {{3}}, new Loss(Loss.Kind.SQUARE, 1, false));
    Num least = measured("lossCurvature", Weights.of(deep, new double[] {1, 1, 1, 1}), Num.whole(1)).number();
    assertThat(Math.abs(least.value() + 2)).isLessThanOrEqualTo(least.error());
    assertThat(least.error()).isLessThan(1e-6);
    Problem relu = new Problem(new int[] {1, 1, 1}, 0, 1, new double[0], new double[][] {{1}}, new double[][] {{3}},
        new Loss(Loss.Kind.SQUARE, 1, false));
    assertThatExceptionOfType(NotCovered.class)
        .isThrownBy(() -> measured("lossCurvature", Weights.of(relu, new double[] {1e-3, 1}), Num.whole(1)));
  }
}
