package org.lemmata.network.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Undefined;

class LinearProgramTest {
  private static double value(double[] cost, double[] x) {
    double sum = 0;
    for (int i = 0; i < cost.length; i++) {
      sum += cost[i] * x[i];
    }
    return sum;
  }

  /** Beale 1955: the steepest descent goes round in circles here; the least value is -1/20, at (1/25, 0, 1, 0). */
  @Test
  void doesNotGoRoundInCircles() {
    double[] cost = {-0.75, 150, -0.02, 6};
    LinearProgram program = new LinearProgram(cost)
        .atMost(new double[] {0.25, -60, -0.04, 9}, 0).atMost(new double[] {0.5, -90, -0.02, 3}, 0)
        .atMost(new double[] {0, 0, 1, 0}, 1);
    assertThat(value(cost, program.solve())).isCloseTo(-0.05, within(1e-9));
    assertThat(value(cost, program.solveSharply())).isCloseTo(-0.05, within(1e-12));
  }

  @Test
  void saysWhereThereIsNone() {
    assertThatThrownBy(() -> new LinearProgram(new double[] {-1}).solve()).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> new LinearProgram(new double[] {1}).atMost(new double[] {1}, -1).solve())
        .isInstanceOf(Undefined.class);
  }
}
