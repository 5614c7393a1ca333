package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongFunction;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * Draws problems, makes tubes around balls of starts, and starts runs all over the balls: none may leave its tube, and
 * some have to come near the edge, or nothing was tested.
 */
public final class TubeAttack {
  private static final int STARTS = 4;

  private TubeAttack() {}

  /** A problem with its tube. */
  @FunctionalInterface
  public interface Target {
    /**
     * Follows one run from another start of the ball; it has to stay inside.
     *
     * @return how far it gets, as a part of the radius
     */
    double reach(Random random);
  }

  /** @param target of a seed; {@link NoTube} where there is none */
  public static void on(int problems, LongFunction<Target> target) {
    int enclosed = 0;
    double nearest = 0;
    for (int seed = 0; seed < problems; seed++) {
      try {
        Target here = target.apply(seed);
        enclosed++;
        Random random = new Random(seed);
        for (int k = 0; k < STARTS; k++) {
          nearest = Math.max(nearest, reach(here, random));
        }
      } catch (NoTube none) {
        // Nothing is claimed.
      }
    }
    assertThat(enclosed).isGreaterThan(problems * 7 / 10);
    assertThat(nearest).as("some runs come near the edge, or the test says nothing").isGreaterThan(0.9);
  }

  private static double reach(Target target, Random random) {
    try {
      return target.reach(random);
    } catch (Undefined noRun) {
      // A run that is not known refutes nothing.
      return 0;
    }
  }

  public static double distance(double[] u, double[] v) {
    double[] difference = new double[u.length];
    Arrays.setAll(difference, i -> u[i] - v[i]);
    return Weights.norm(difference);
  }
}
