package org.lemmata.dynamics.flow.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.coordinates.Coordinates;

/** The coefficients of each method against what their order demands. */
class EmbeddedPairTest {
  private static final Coordinates.Tolerances UNIT = new Coordinates.Tolerances(new double[] {1}, new double[] {0});

  private static EmbeddedPair pair(Method method) {
    return method.pair(1, UNIT);
  }

  /** What one method does not see, the other is there to see. */
  @Test
  void theTwoRunsTakeDifferentMethods() {
    assertThat(Arrays.stream(Fidelity.values()).map(Method::of)).doesNotHaveDuplicates();
  }

  /** The weights of a stage sum to its abscissa, so that the clock may be a part of the state. */
  @ParameterizedTest
  @EnumSource
  void theWeightsSumToTheAbscissae(Method method) {
    EmbeddedPair pair = pair(method);
    for (int s = 0; s < pair.weights().length; s++) {
      assertThat(Arrays.stream(pair.weights()[s]).sum()).isCloseTo(pair.abscissae()[s], within(1e-14));
    }
  }

  /**
   * Steps of {@code y' = -0.7 y + t y^2 + 1} from some starts are off by about their length to the ninth power, and the
   * estimates are not below that.
   */
  @ParameterizedTest
  @EnumSource
  void stepsAreOfOrderEight(Method method) {
    double[] off = new double[2];
    double[] estimate = new double[2];
    for (double start = 0.1; start < 1; start += 0.1) {
      for (int k = 0; k < 2; k++) {
        double h = k == 0 ? 0.5 : 0.25;
        double[] whole = step(pair(method), start, h, 1);
        off[k] += Math.abs(whole[0] - step(pair(method), start, h, 64)[0]);
        estimate[k] += whole[1];
      }
    }
    assertThat(Math.log(off[0] / off[1]) / Math.log(2)).isBetween(8.5, 11.0);
    assertThat(Math.log(estimate[0] / estimate[1]) / Math.log(2)).isBetween(7.5, 11.0);
    assertThat(estimate[0]).isGreaterThan(off[0]);
  }

  private static double velocity(double t, double y) {
    return -0.7 * y + t * y * y + 1;
  }

  /** The end after some steps over the whole length, and the estimate of the last one. */
  private static double[] step(EmbeddedPair pair, double start, double length, int steps) {
    double h = length / steps;
    double y = start;
    double estimate = 0;
    for (int k = 0; k < steps; k++) {
      double[][] stages = new double[pair.weights().length + 1][1];
      stages[0][0] = velocity(k * h, y);
      double next = y;
      for (int s = 0; s < pair.weights().length; s++) {
        next = y;
        for (int i = 0; i < pair.weights()[s].length; i++) {
          next += h * pair.weights()[s][i] * stages[i][0];
        }
        stages[s + 1][0] = velocity(k * h + pair.abscissae()[s] * h, next);
      }
      estimate = pair.error(stages, new double[] {Math.abs(y)}, new double[] {Math.abs(next)}, h);
      y = next;
    }
    return new double[] {y, estimate};
  }
}
