package org.lemmata.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;

/** A run is known until it parts from the run beside it. */
class RunTest {
  private static final double[] EAST = {1, 0};
  private static final double[] NORTH = {0, 1};
  private static final double[] FURTHER = {1.1, 0};

  private static Run run(double[]... weights) {
    return Run.of(IntStream.range(0, weights.length).mapToObj(k -> new Frame(k, Weights.of(weights[k]), 0)).toList());
  }

  @Test
  void isKnownUntilItPartsForGood() {
    Run parted = run(EAST, EAST, EAST).until(run(EAST, NORTH, EAST));
    assertThat(parted.frame(0).weights().plain()).isEqualTo(EAST);
    assertThatThrownBy(() -> parted.frame(1)).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> parted.frame(2)).isInstanceOf(Undefined.class);
  }

  @Test
  void isKnownWhereTheOtherSettledEarlierOrLater() {
    assertThat(run(EAST, EAST, EAST).until(run(EAST, EAST)).known()).isEqualTo(3);
    assertThat(run(EAST, EAST).until(run(EAST, EAST, EAST)).known()).isEqualTo(2);
  }

  @Test
  void isNotKnownBesideOneThatBranches() {
    assertThat(run(EAST, EAST).until(Run.branching("two ways")).known()).isZero();
  }

  @Test
  void aDirectionThatMovesAloneMayDriftInNorm() {
    Run run = run(EAST, EAST, EAST);
    assertThat(run.until(run(EAST, FURTHER, FURTHER)).known()).isEqualTo(1);
    assertThat(run.untilTurned(run(EAST, FURTHER, FURTHER)).known()).isEqualTo(3);
    assertThat(run.untilTurned(run(EAST, FURTHER, NORTH)).known()).isEqualTo(2);
    assertThat(Arrays.equals(run.untilTurned(run(FURTHER, EAST, EAST)).end().weights().plain(), EAST)).isTrue();
  }
}
