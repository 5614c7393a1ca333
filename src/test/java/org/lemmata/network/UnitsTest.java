package org.lemmata.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every weight belongs to exactly one unit, and is measured against a unit that has it. */
class UnitsTest {

  static Stream<Network> networks() {
    FeedForward trained = new FeedForward(new int[] {3, 4, 2}, new Activation(0, 1));
    FeedForward squared = new FeedForward(new int[] {2, 3, 1}, new Activation(0, 2));
    return Stream.of(trained, squared, new FeedForward(new int[] {2, 3, 4, 1}, new Activation(0.5, 1)),
        new FeedForward(new int[] {2, 3, 1}, new Activation(0, 1), new double[] {1, -1, 1}),
        new FeedForward(new int[] {3, 2}, new Activation(1, 1)),
        new Diagonal(3, 4), new Separable(List.of(new Diagonal(2, 3), new Diagonal(2, 3))));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void partTheWeights(Network network) {
    Units units = Units.of(network);
    assertThat(units.all().stream().flatMapToInt(u -> IntStream.of(u.weights())).sorted().toArray())
        .containsExactly(IntStream.range(0, network.size()).toArray());
    units.all().forEach(u -> assertThat(u.beside()).contains(u.weights()));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theIncomingWeightsOfAPowerAreMeasuredAlone(Network network) {
    if (network instanceof FeedForward f && f.activation().power() > 1) {
      assertThat(Units.of(network).all().get(0).beside()).containsExactly(0, 1);
      assertThat(Units.of(network).all().get(1).beside()).containsExactly(0, 1, 6);
    } else if (network instanceof FeedForward f && f.layers() == 2 && !f.hasFixedOutput()) {
      assertThat(Units.of(network).all().get(0).beside()).containsExactly(0, 1, 2, 12, 16);
    }
  }
}
