package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two computations of a run have parted where one neuron went another way, however large the others are. */
class PartingTest {
  private static final Problem TWO_NEURONS = new Problem(new int[] {1, 2, 1}, 1, 1, new double[0], new double[][] {{1}},
      new double[][] {{1}}, new Loss(Loss.Kind.SQUARE, 1, false));

  private static Run run(double[]... frames) {
    Run run = new Run(Weights.of(TWO_NEURONS, frames[0]));
    for (int k = 1; k < frames.length; k++) {
      run.add(k, Weights.of(TWO_NEURONS, frames[k]), 0);
    }
    return run;
  }

  @Test
  void aSmallNeuronCountsForItself() {
    double[] start = {1000, 0.1, 0, 0.1};
    double[] mirror = {1000, -0.1, 0, -0.1};
    assertThat(run(start, start).parts(run(start, mirror))).isTrue();
    assertThat(run(start, start).parts(run(start, start))).isFalse();
  }

  @Test
  void oneThatIsNothingHasNoSide() {
    double[] start = {1000, 1e-12, 0, 0};
    assertThat(run(start).parts(run(new double[] {1000, -1e-12, 0, 0}))).isFalse();
  }

  @Test
  void noNumberHasParted() {
    assertThat(run(new double[] {1, 1, 1, 1}).parts(run(new double[] {1, Double.NaN, 1, 1}))).isTrue();
  }
}
