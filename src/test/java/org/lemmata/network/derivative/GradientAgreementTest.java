package org.lemmata.network.derivative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.algebra.symbolic.SymbolicDerivative;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/** Gradients of correlation and loss: the velocity of flows, Symja's derivation in fractions, and dual numbers. */
class GradientAgreementTest {

  static Stream<Network> families() {
    return Stream.of(
        new FeedForward(new int[] {2, 3, 1}, new Activation(0, 2), new double[] {1, -1, 1}),
        new FeedForward(new int[] {2, 3, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {2, 2, 2, 1}, new Activation(0.25, 1)),
        new FeedForward(new int[] {2, 2, 1}, new Activation(0, 3)),
        new FeedForward(new int[] {2, 2, 1, 1}, new Activation(0.5, 2)),
        new FeedForward(new int[] {2, 2, 2, 1}, new Activation(1, 1)),
        new Diagonal(2, 3),
        new Separable(List.of(new FeedForward(new int[] {2, 2, 1}, new Activation(0, 1)), new Diagonal(2, 2))));
  }

  private static Problem problem(Network network, int n, Random random) {
    double[][] x = new double[n][];
    double[][] y = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = sixteenths(random, network.inputs());
      y[i] = sixteenths(random, network.outputs());
    }
    return new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
  }

  /** Fractions that doubles hold exactly. */
  private static double[] sixteenths(Random random, int size) {
    return random.ints(size, -24, 25).mapToDouble(k -> (k == 0 ? 1 : k) / 16.0).toArray();
  }

  @ParameterizedTest
  @MethodSource("families")
  void symjaAgreesOnTheActivationCell(Network network) {
    Random random = new Random(11);
    for (int round = 0; round < 3; round++) {
      Problem problem = problem(network, 3, random);
      double[] w = sixteenths(random, network.size());
      double[] pull = new double[w.length];
      Field.of(problem).pull(w, 0, pull);
      agree(SymbolicDerivative.gradient(problem, w), pull);
      Field.of(problem).pull(w, 1, pull);
      agree(SymbolicDerivative.lossGradient(problem, w), Weights.times(-1, pull));
    }
  }

  private static void agree(double[] symbolic, double[] computed) {
    for (int k = 0; k < symbolic.length; k++) {
      assertThat(computed[k]).isCloseTo(symbolic[k], within(1e-12 * (1e-3 + Weights.norm(symbolic))));
    }
  }

  static Stream<Network> large() {
    return Stream.of(
        new FeedForward(new int[] {10, 50, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {10, 20, 20, 20, 1}, new Activation(0.2, 2)),
        new FeedForward(new int[] {10, 30, 30, 2}, new Activation(0.1, 1)));
  }

  @ParameterizedTest
  @MethodSource("large")
  void dualNumbersAgreeInRandomDirections(Network network) {
    Random random = new Random(12);
    Problem problem = problem(network, 20, random);
    Field field = Field.of(problem);
    double[] w = random.doubles(network.size(), -0.3, 0.3).toArray();
    double[] pull = new double[w.length];
    for (int round = 0; round < 5; round++) {
      double[] direction = Weights.unit(random.doubles(w.length, -1, 1).toArray());
      field.pull(w, 0, pull);
      assertThat(DirectionalDerivative.ofCorrelation(problem, w, direction))
          .isCloseTo(Weights.inner(pull, direction), within(1e-12 * Weights.norm(pull)));
      field.pull(w, 1, pull);
      assertThat(DirectionalDerivative.ofLoss(problem, w, direction))
          .isCloseTo(-Weights.inner(pull, direction), within(1e-12 * Weights.norm(pull)));
    }
  }
}
