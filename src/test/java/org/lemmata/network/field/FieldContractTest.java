package org.lemmata.network.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;

/** Every field agrees with the plain definition in {@code model}, for every loss and scale. */
class FieldContractTest {

  static Stream<Network> networks() {
    return Stream.of(
        new FeedForward(new int[] {3, 4, 1}, new Activation(0, 2), new double[] {1, -1, 1, -1}),
        new FeedForward(new int[] {3, 9, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {3, 17, 2}, new Activation(0.2, 1)),
        new FeedForward(new int[] {3, 4096 + 1029, 1}, new Activation(-0.2, 1)),
        new FeedForward(new int[] {3, 5, 4, 2}, new Activation(0.3, 1)),
        new FeedForward(new int[] {3, 3, 2, 1}, new Activation(0.3, 2)),
        new FeedForward(new int[] {3, 2, 2, 2, 1}, new Activation(1, 1)),
        new FeedForward(new int[] {3, 2}, new Activation(0, 1)),
        new FeedForward(new int[] {3, 4, 3, 1}, new Activation(0, 3), new double[] {1, 2, -1}),
        new Diagonal(3, 3),
        new Separable(List.of(new FeedForward(new int[] {3, 2, 1}, new Activation(0, 1)), new Diagonal(3, 2))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void pullsAsTheProblemSays(Network network) {
    Random random = new Random(7);
    double[][] x = new double[9][];
    double[][] y = new double[9][];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(3, -1, 1).toArray();
      y[i] = random.doubles(network.outputs(), -1, 1).map(Math::signum).toArray();
    }
    for (Loss.Kind kind : Loss.Kind.values()) {
      Problem problem = new Problem(network, new Dataset(x, y), new Loss(kind, 2, true));
      Field field = Field.of(problem);
      for (double e : new double[] {0, 1e-9, 1}) {
        double[] w = random.doubles(network.size() + 2, -1, 1).toArray();
        double[] pull = new double[w.length];
        field.pull(w, e, pull);
        double[] expected = problem.pull(java.util.Arrays.copyOf(w, network.size()), e);
        for (int k = 0; k < expected.length; k++) {
          assertThat(pull[k]).isCloseTo(expected[k], within(1e-13 * (1 + Math.abs(expected[k]))));
        }
      }
    }
  }
}
