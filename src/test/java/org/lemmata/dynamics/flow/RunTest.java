package org.lemmata.dynamics.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Units;
import org.lemmata.network.Weights;

/** A run is known until it parts from the run beside it. */
class RunTest {
  private static final double[] EAST = {1, 0};
  private static final double[] NORTH = {0, 1};
  private static final double[] FURTHER = {1.1, 0};

  /** Two neurons with one fixed output weight each. */
  private static final Units ONE_NEURON = Units
      .of(new FeedForward(new int[] {2, 1, 1}, new Activation(1, 1), new double[] {1}));
  private static final Units TWO_NEURONS = Units
      .of(new FeedForward(new int[] {1, 2, 1}, new Activation(1, 1), new double[] {1, 1}));

  private static Run run(double[]... weights) {
    return Run.of(frames(0, weights));
  }

  private static List<Frame> frames(double from, double[]... weights) {
    return IntStream.range(0, weights.length).mapToObj(k -> new Frame(from + k, Weights.of(weights[k]), 0)).toList();
  }

  @Test
  void isKnownUntilItPartsForGood() {
    Run parted = run(EAST, EAST, EAST).until(run(EAST, NORTH, EAST), ONE_NEURON);
    assertThat(parted.frame(0).weights().plain()).isEqualTo(EAST);
    assertThatThrownBy(() -> parted.frame(1)).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> parted.frame(2)).isInstanceOf(Undefined.class);
  }

  @Test
  void isKnownWhereTheOtherSettledEarlierOrLater() {
    assertThat(run(EAST, EAST, EAST).until(run(EAST, EAST), ONE_NEURON).known()).isEqualTo(3);
    assertThat(run(EAST, EAST).until(run(EAST, EAST, EAST), ONE_NEURON).known()).isEqualTo(2);
  }

  @Test
  void isNotKnownBesideOneThatBranches() {
    assertThat(run(EAST, EAST).until(Run.branching("two ways"), ONE_NEURON).known()).isZero();
  }

  @Test
  void aDirectionThatMovesAloneMayDriftInNorm() {
    Run run = run(EAST, EAST, EAST);
    assertThat(run.until(run(EAST, FURTHER, FURTHER), ONE_NEURON).known()).isEqualTo(1);
    assertThat(run.untilTurned(run(EAST, FURTHER, FURTHER), ONE_NEURON).known()).isEqualTo(3);
    assertThat(run.untilTurned(run(EAST, FURTHER, NORTH), ONE_NEURON).known()).isEqualTo(2);
    assertThat(Arrays.equals(run.untilTurned(run(FURTHER, EAST, EAST), ONE_NEURON).end().weights().plain(), EAST))
        .isTrue();
  }

  @Test
  void whatPartsBetweenFramesHasParted() {
    Run fine = Run.of(frames(0, EAST, EAST, EAST), frames(0.5, EAST, EAST));
    Run coarse = Run.of(frames(0, EAST, EAST, EAST), frames(0.5, EAST, NORTH));
    assertThat(fine.until(coarse, ONE_NEURON).known()).isEqualTo(2);
    assertThat(fine.until(fine, ONE_NEURON).known()).isEqualTo(3);
  }

  @Test
  void aSmallNeuronCountsForItself() {
    double[] up = {1000, 0.1};
    double[] down = {1000, -0.1};
    assertThat(run(up, up).until(run(up, down), TWO_NEURONS).known()).isEqualTo(1);
    assertThat(run(up, up).until(run(up, down), ONE_NEURON).known())
        .as("one neuron in which the second weight hardly counts").isEqualTo(2);
  }

  @Test
  void whatIsNothingBesideTheLargestSoFarHasNoSize() {
    double[] large = {1000, 1000};
    assertThat(run(large, new double[] {1, 1e-12}).until(run(large, new double[] {1, -1e-12}), TWO_NEURONS).known())
        .isEqualTo(2);
    assertThat(run(large, new double[] {1, 1e-9}).until(run(large, new double[] {1, -1e-9}), TWO_NEURONS).known())
        .isEqualTo(1);
  }
}
