package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Interval;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

/** What is left of a vector along the kinks of two inputs that are nearly parallel, beside decimals. */
class HoldTest {
  private static final MathContext DIGITS = new MathContext(80);

  private static SlidingConstraint hold(double[] x, double[] y) {
    Problem problem = new Problem(new FeedForward(new int[] {3, 1, 1}, new Activation(0, 1)),
        new Dataset(new double[][] {x, y}, new double[][] {{1}, {1}}), new Loss(Loss.Kind.SQUARE, 1, false));
    return SlidingConstraint.of(TwoLayer.of(problem, 1, 0, 0), 0, new int[] {0, 1});
  }

  private static BigDecimal[] cross(double[] x, double[] y) {
    BigDecimal[] cross = new BigDecimal[3];
    for (int c = 0; c < 3; c++) {
      int d = (c + 1) % 3;
      int e = (c + 2) % 3;
      cross[c] = new BigDecimal(x[d]).multiply(new BigDecimal(y[e]))
          .subtract(new BigDecimal(x[e]).multiply(new BigDecimal(y[d])));
    }
    return cross;
  }

  /** {@code |det(x, y, v)| / |x x y|}. */
  private static double exact(double[] x, double[] y, double[] v) {
    BigDecimal[] cross = cross(x, y);
    BigDecimal volume = BigDecimal.ZERO;
    BigDecimal square = BigDecimal.ZERO;
    for (int c = 0; c < 3; c++) {
      volume = volume.add(cross[c].multiply(new BigDecimal(v[c])));
      square = square.add(cross[c].pow(2));
    }
    return volume.abs().divide(square.sqrt(DIGITS), DIGITS).doubleValue();
  }

  @Test
  void thePartAlongTheKinksLiesInItsEnclosure() {
    Random random = new Random(1);
    boolean isWide = false;
    int known = 0;
    for (int k = 0; k < 2_000; k++) {
      double angle = Math.pow(10, -6 * random.nextDouble());
      double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double[] y = new double[3];
      double[] v = new double[3];
      for (int c = 0; c < 3; c++) {
        y[c] = x[c] + angle * random.nextGaussian();
      }
      double out = Math.pow(10, -8 * random.nextDouble());
      for (int c = 0; c < 3; c++) {
        v[c] = x[c] - 2 * y[c] + out * random.nextGaussian();
      }
      Interval along;
      try {
        along = hold(x, y).along(v);
        known++;
      } catch (NoTube dependent) {
        continue;
      }
      double exact = exact(x, y, v);
      assertThat(along.lo()).as("problem %d", k).isLessThanOrEqualTo(exact);
      assertThat(along.hi()).as("problem %d", k).isGreaterThanOrEqualTo(exact);
      isWide |= along.error() > 0x1p-40;
    }
    assertThat(known).isGreaterThan(1_500);
    assertThat(isWide).as("some are less sharp than a fixed slack would say").isTrue();
  }
}
