package org.lemmata.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every network promises: its order, Euler's identity, a gradient that differences agree with. */
class NetworkContractTest {

  static Stream<Network> networks() {
    return Stream.of(
        new FeedForward(new int[] {3, 4, 1}, new Activation(0, 2), new double[] {1, -1, 1, -1}),
        new FeedForward(new int[] {3, 2, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {3, 4, 2}, new Activation(0.2, 1)),
        new FeedForward(new int[] {3, 2, 1}, new Activation(0, 2)),
        new FeedForward(new int[] {3, 2, 1}, new Activation(0, 3)),
        new FeedForward(new int[] {3, 3, 2, 2}, new Activation(0.3, 1)),
        new FeedForward(new int[] {3, 3, 2, 1}, new Activation(0.3, 2)),
        new FeedForward(new int[] {3, 2, 2, 2, 1}, new Activation(1, 1)),
        new FeedForward(new int[] {3, 2}, new Activation(0, 1)),
        new Diagonal(3, 3),
        new Separable(List.of(
            new FeedForward(new int[] {3, 2, 1}, new Activation(0, 1)), new Diagonal(3, 2))));
  }

  private static final double[] X = {0.6, -1.1, 0.4};

  private static double[] weights(Network network, int seed) {
    return new Random(seed).doubles(network.size(), -1, 1).toArray();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void isHomogeneousOfItsOrder(Network network) {
    double[] w = weights(network, 1);
    double c = 1.7;
    double[] scaled = network.output(Weights.times(c, w), X);
    double[] plain = network.output(w, X);
    for (int k = 0; k < plain.length; k++) {
      assertThat(scaled[k]).isCloseTo(Math.pow(c, network.order()) * plain[k],
          within(1e-11 * (1 + Math.abs(scaled[k]))));
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientAgreesWithDifferencesAndEuler(Network network) {
    for (int seed = 0; seed < 20; seed++) {
      double[] w = weights(network, seed);
      for (int k = 0; k < network.outputs(); k++) {
        int output = k;
        double[] gradient = new double[w.length];
        network.backPropagate(w, X, h -> {
          double[] c = new double[h.length];
          c[output] = 1;
          return c;
        }, gradient);
        double value = network.output(w, X)[k];
        assertThat(Weights.inner(gradient, w)).isCloseTo(network.order() * value,
            within(1e-12 * (1 + Math.abs(value))));
        for (int i = 0; i < w.length; i++) {
          double[] up = w.clone();
          double[] down = w.clone();
          up[i] += 1e-6;
          down[i] -= 1e-6;
          double slope = (network.output(up, X)[k] - network.output(down, X)[k]) / 2e-6;
          assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theRingOfDoublesGivesTheSameOutput(Network network) {
    double[] w = weights(network, 3);
    List<Double> viaRing = network.output(new Doubles(), java.util.Arrays.stream(w).boxed().toList(), X);
    double[] direct = network.output(w, X);
    for (int k = 0; k < direct.length; k++) {
      assertThat(viaRing.get(k)).isCloseTo(direct[k], within(1e-14));
    }
  }

  private static final class Doubles implements Ring<Double> {
    @Override
    public Double constant(double value) {
      return value;
    }

    @Override
    public Double add(Double a, Double b) {
      return a + b;
    }

    @Override
    public Double multiply(Double a, Double b) {
      return a * b;
    }

    @Override
    public int sign(Double a) {
      return (int) Math.signum(a);
    }
  }
}
