package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.dynamics.tube.Polynomial;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

/** How a curve was found plays no role: a wrong one is only farther from the solution, and the bound says so. */
class BoundTest {

  /** {@code w' = p w^(p-1)}. */
  private static SmoothFlow power(int p) {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, p), new double[] {1});
    Dataset data = new Dataset(new double[][] {{1}}, new double[][] {{1}});
    return SmoothFlow.of(new Problem(network, data, new Loss(Loss.Kind.SQUARE, 1, false)), 0, 0, 0);
  }

  /** Of {@code w = exp(2 t)} on a piece of length 1/8, with one coefficient moved. */
  private static Piece exponential(int moved, double by) {
    double[] c = new double[17];
    c[0] = 1;
    for (int k = 1; k < c.length; k++) {
      c[k] = c[k - 1] * 0.25 / k;
    }
    c[moved] += by;
    return new Piece(power(2), 0.125, new Polynomial[] {new Polynomial(c)});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 16})
  void aWrongCoefficientIsInTheBound(int moved) {
    double by = 1e-7;
    Bound bound = Bound.after(exponential(moved, by), new Radii(0, 0));
    double off = Math.abs(exponential(moved, by).at(1)[0] - Math.exp(0.25));
    assertThat(off).isCloseTo(by, within(1e-14));
    assertThat(bound.end().weights()).isBetween(off, 50 * off);
    assertThat(bound.within().weights()).isGreaterThanOrEqualTo(bound.end().weights());
    assertThat(Bound.after(exponential(moved, 0), new Radii(0, 0)).end().weights()).isLessThan(1e-14);
  }

  /** Solutions of {@code w' = 2 w} part like {@code exp(2 t)}. */
  @Test
  void aBallGrowsAsItsSolutionsDo() {
    double radius = 1e-5;
    Bound bound = Bound.after(exponential(1, 0), new Radii(radius, 0));
    assertThat(bound.end().weights()).isBetween(radius * Math.exp(0.25) * (1 - 1e-12), radius * Math.exp(0.25) * 1.01);
  }

  /** The derivative {@code p (p - 1) w^(p-2)} is looked at in the whole tube, not on the curve alone. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void growthIsThatOfTheWholeTube(int p) {
    double radius = 0.125;
    Polynomial still = new Polynomial(Arrays.copyOf(new double[] {1}, 17));
    Piece piece = new Piece(power(p), 0.125, new Polynomial[] {still});
    Radii radii = new Radii(radius, 0);
    Growth growth = Growth.of(piece.flow(), piece.part(0, 1, 2, radii), 2, radii, 0);
    double most = p * (p - 1) * Math.pow(1 + radius, p - 2);
    assertThat(growth.most()).isBetween(most * (1 - 1e-12), most * 1.2);
    assertThat(growth.mean()).isBetween(most * (1 - 1e-12), most * 1.2);
  }
}
