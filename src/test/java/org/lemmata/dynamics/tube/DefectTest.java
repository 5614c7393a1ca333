package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

/** The bound on what a curve leaves of its differential equation, beside the same coefficients without any rounding. */
class DefectTest {
  private static final double H = 0.125;

  /** One neuron, one sample, square loss: {@code w' = x (y - a w x) a}, {@code a' = x (y - a w x) w}. */
  private static Piece piece(double[] w, double[] a) {
    Problem problem = new Problem(new FeedForward(new int[] {1, 1, 1}, new Activation(0, 1)),
        new Dataset(new double[][] {{1.1}}, new double[][] {{0.7}}), new Loss(Loss.Kind.SQUARE, 1, false));
    TwoLayer flow = TwoLayer.of(problem, 1, 0, 0);
    Pattern pattern = new Pattern(new Side[][] {{Side.ACTIVE}});
    return Piece.of(flow, pattern, new Passage(flow).holds(pattern), H, new Polynomial[][] {{new Polynomial(w)}},
        new Polynomial[][] {{new Polynomial(a)}});
  }

  private static BigDecimal[] exact(double[] c) {
    return Arrays.stream(c).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  private static BigDecimal[] times(BigDecimal[] p, BigDecimal[] q) {
    BigDecimal[] product = new BigDecimal[p.length + q.length - 1];
    Arrays.fill(product, BigDecimal.ZERO);
    for (int i = 0; i < p.length; i++) {
      for (int k = 0; k < q.length; k++) {
        product[i + k] = product[i + k].add(p[i].multiply(q[k]));
      }
    }
    return product;
  }

  /** {@code p' - h x r q} at {@code s}, where the pull {@code r} is that of the product of both curves. */
  private static BigDecimal leftOver(BigDecimal[] p, BigDecimal[] q, BigDecimal s) {
    BigDecimal x = new BigDecimal(1.1);
    BigDecimal pull = new BigDecimal(0.7).subtract(value(times(p, q), s).multiply(x));
    BigDecimal slope = BigDecimal.ZERO;
    for (int k = p.length - 1; k >= 1; k--) {
      slope = slope.multiply(s).add(p[k].multiply(BigDecimal.valueOf(k)));
    }
    return slope.subtract(new BigDecimal(H).multiply(x).multiply(pull).multiply(value(q, s)));
  }

  private static BigDecimal value(BigDecimal[] p, BigDecimal s) {
    BigDecimal value = BigDecimal.ZERO;
    for (int k = p.length - 1; k >= 0; k--) {
      value = value.multiply(s).add(p[k]);
    }
    return value;
  }

  private static double largestLeftOver(double[] w, double[] a) {
    double most = 0;
    for (int k = 0; k <= 16; k++) {
      BigDecimal s = new BigDecimal(k / 16.0);
      most = Math.max(most,
          Math.hypot(leftOver(exact(w), exact(a), s).doubleValue(), leftOver(exact(a), exact(w), s).doubleValue()));
    }
    return most;
  }

  private static Taylor taylor() {
    Piece seed = piece(new double[] {0.3}, new double[] {0.9});
    return Taylor.of(seed.flow(), seed.pattern(), seed.holds(), new double[][] {{0.3}}, new double[][] {{0.9}}, 16, H);
  }

  @Test
  void ofATaylorPieceOnlyRoundingIsLeftAndTheBoundKnowsIt() {
    double[] w = taylor().incoming()[0][0];
    double[] a = taylor().outgoing()[0][0];
    double truth = largestLeftOver(w, a);
    Neuron neuron = Neuron.of(piece(w, a), 0);
    assertThat(neuron.defect()).isGreaterThanOrEqualTo(truth).isLessThan(1e-13);
    // The coefficients alone are not enough: what their computation lost is larger than what they show.
    Polynomial slope = new Polynomial(w).derivative();
    double shown = slope.plus(neuron.velocity()[0].times(-H)).value(0.5);
    double exact = leftOver(exact(w), exact(a), new BigDecimal(0.5)).doubleValue();
    assertThat(shown).isNotEqualTo(exact);
  }

  /** One coefficient off, and the defect is as large. */
  @Test
  void aPoisonedPieceHasALargeDefect() {
    for (int k = 1; k <= 16; k++) {
      double[] w = taylor().incoming()[0][0].clone();
      double[] a = taylor().outgoing()[0][0];
      w[k] += 1e-9;
      double truth = largestLeftOver(w, a);
      assertThat(truth).isGreaterThan(1e-10);
      assertThat(Neuron.of(piece(w, a), 0).defect()).isGreaterThanOrEqualTo(truth);
    }
  }
}
