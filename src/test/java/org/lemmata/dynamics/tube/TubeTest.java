package org.lemmata.dynamics.tube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Schedule;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;

/** Tubes of flows whose solution is known. */
class TubeTest {
  private static final Loss SQUARE = new Loss(Loss.Kind.SQUARE, 1, false);

  private static Problem problem(Network network, Loss loss, double[][] points, double... labels) {
    return new Problem(network,
        new Dataset(points, Arrays.stream(labels).mapToObj(y -> new double[] {y}).toArray(double[][]::new)), loss);
  }

  private static FeedForward neurons(int inputs, int neurons, double slope) {
    return new FeedForward(new int[] {inputs, neurons, 1}, new Activation(slope, 1));
  }

  private static List<Tube.Ball> balls(Problem problem, double[] start, double time) {
    List<Double> times = IntStream.rangeClosed(1, 10).mapToObj(k -> time * k / 10).toList();
    return Tube.of(TwoLayer.of(problem, 1, 0, 0), start, 0, times, 0, new Meter(1_000_000)).recorded();
  }

  /**
   * A balanced pair {@code a = w} with one sample obeys {@code s' = 2 s (y - s)} for {@code s = a w}: a logistic curve.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0x1p-20, 0x1p-200})
  void aBalancedPairIsLogistic(double start) {
    double y = 0.75;
    double time = 10 - 2 * Math.log(start);
    for (Tube.Ball ball : balls(problem(neurons(1, 1, 0), SQUARE, new double[][] {{1}}, y), new double[] {start, start},
        time)) {
      double s = y / (1 + (y / (start * start) - 1) * Math.exp(-2 * y * ball.time()));
      double expected = Math.sqrt(s);
      assertThat(ball.radius()).isLessThan(1e-8 * expected);
      // The closed form is known up to some roundings of its exponent.
      double slack = expected * Math.ulp(2.0) * (8 + 2 * y * ball.time());
      assertThat(TubeAttack.distance(ball.weights(), new double[] {expected, expected}))
          .isLessThanOrEqualTo(ball.radius() + slack);
    }
  }

  /**
   * On two orthogonal inputs with opposite labels a neuron that is active on both turns to the first, reaches the kink
   * of the second, is held there and fits the first label alone.
   */
  @Test
  void aNeuronSlidesAndItsLimitIsKnown() {
    Problem problem = problem(neurons(2, 1, 0), SQUARE, new double[][] {{1, 0}, {0, 1}}, 1, -1);
    List<Tube.Ball> balls = balls(problem, new double[] {0.5, 0.25, 0.5}, 60);
    Tube.Ball end = balls.get(balls.size() - 1);
    assertThat(end.radius()).isLessThan(1e-9);
    assertThat(end.weights()[1]).isBetween(-end.radius(), end.radius());
    assertThat(end.weights()[0] * end.weights()[2]).isCloseTo(1, within(1e-8));
  }

  /** A neuron that hears nothing any more stays, and costs nothing however long. */
  @Test
  void aDeadNeuronStays() {
    Problem problem = problem(neurons(1, 1, 0), SQUARE, new double[][] {{1}}, 1);
    Tube.Ball end = balls(problem, new double[] {-0.5, 0.25}, 1e6).get(9);
    assertThat(end.weights()).containsExactly(-0.5, 0.25);
    assertThat(end.radius()).isLessThan(1e-12);
  }

  /** With one sample a single neuron hits its kink from the active side and dies there. */
  @Test
  void aNeuronThatDiesOnItsKinkStaysThere() {
    Problem problem = problem(neurons(1, 1, 0), SQUARE, new double[][] {{1}}, -1);
    // a' = -w(1 + a w), w' = -a(1 + a w): a^2 - w^2 = 3/16 stays until w reaches zero, and then a does.
    Tube.Ball end = balls(problem, new double[] {0.25, 0.5}, 20).get(9);
    assertThat(end.radius()).isLessThan(1e-12);
    assertThat(TubeAttack.distance(end.weights(), new double[] {0, Math.sqrt(0.1875)}))
        .isLessThanOrEqualTo(end.radius() + 0x1p-52);
  }

  /** A time that is known up to a hair: the solution goes on beyond the last piece, faster than it ends. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-2, 1e-4, 1e-6, 1e-8})
  void aLateTimeIsInTheRadius(double late) {
    Problem problem = problem(neurons(1, 1, 0), SQUARE, new double[][] {{1}}, 1);
    TwoLayer flow = TwoLayer.of(problem, 0, 0, 0);
    double start = 0.5;
    List<Tube.Ball> balls = Tube.of(flow, new double[] {start, start}, 0, List.of(0.5, 1.0), late, new Meter(10_000))
        .recorded();
    for (Tube.Ball ball : balls) {
      double moved = Math.sqrt(2) * start * Math.exp(ball.time()) * Math.expm1(late);
      assertThat(ball.radius()).isBetween(moved, 5 * moved + 1e-13);
    }
  }

  @Test
  void aNeuronPushedAwayFromItsKinkOnBothSidesBranches() {
    Problem problem = problem(neurons(2, 1, -1), SQUARE, new double[][] {{1, 0}, {0, 1}}, 1, 1);
    assertThatThrownBy(() -> balls(problem, new double[] {0, 0.25, 0.5}, 1)).isInstanceOf(NoTube.class)
        .extracting(e -> ((NoTube) e).obstacle()).isEqualTo(Obstacle.BRANCHING);
  }

  @Test
  void otherNetworksAndLossesHaveNoTube() {
    Problem deep = problem(new FeedForward(new int[] {1, 1, 1, 1}, new Activation(0, 1)), SQUARE,
        new double[][] {{1}}, 1);
    Problem squared = problem(new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2)), SQUARE,
        new double[][] {{1}}, 1);
    Problem diagonal = problem(new Diagonal(1, 2), SQUARE, new double[][] {{1}}, 1);
    Problem concave = problem(neurons(1, 1, 0), new Loss(Loss.Kind.CONCAVE, 1, false), new double[][] {{1}}, 1);
    for (Problem other : List.of(deep, squared, diagonal)) {
      assertThatThrownBy(() -> TwoLayer.of(other, 1, 0, 0)).extracting(e -> ((NoTube) e).obstacle())
          .isEqualTo(Obstacle.NETWORK);
    }
    assertThatThrownBy(() -> TwoLayer.of(concave, 1, 0, 0)).extracting(e -> ((NoTube) e).obstacle())
        .isEqualTo(Obstacle.LOSS);
  }

  @Test
  void aBudgetEndsATubeToo() {
    Problem problem = problem(neurons(1, 1, 0), SQUARE, new double[][] {{1}}, 1);
    assertThatThrownBy(
        () -> Tube.of(TwoLayer.of(problem, 1, 0, 0), new double[] {0.5, 0.5}, 0, List.of(10.0), 0, new Meter(10)))
        .isInstanceOf(Undefined.class);
  }

  /** Every step of a descent in decimals, of which nothing is lost; the centre is rounded, and the radius knows it. */
  @Test
  void descentsAreEnclosedBesideDecimals() {
    double[][] x = {{1.25, -0.5}, {0.75, 2}};
    double[] y = {0.5, -0.25};
    double[] start = {0.5, 0.25, 1.125, -0.75, 0.625, -0.375};
    double eta = 0.1;
    Problem problem = problem(neurons(2, 2, 1), SQUARE, x, y);
    double[] shares = {1, 1};
    List<Tube.Ball> balls = DescentTube.of(TwoLayer.of(problem, 1, 0, 0), start, 0, 0, Schedule.of(eta, 40),
        k -> shares,
        new Meter(1_000));
    BigDecimal[] w = Arrays.stream(start).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    boolean isRounded = false;
    for (Tube.Ball ball : balls) {
      w = stepped(w, x, y, new BigDecimal(eta));
      BigDecimal square = BigDecimal.ZERO;
      for (int k = 0; k < w.length; k++) {
        square = square.add(w[k].subtract(new BigDecimal(ball.weights()[k])).pow(2));
      }
      assertThat(square).isLessThanOrEqualTo(new BigDecimal(ball.radius()).pow(2));
      assertThat(ball.radius()).isLessThan(1e-12);
      isRounded |= square.signum() > 0;
    }
    assertThat(isRounded).isTrue();
  }

  private static BigDecimal[] stepped(BigDecimal[] w, double[][] x, double[] y, BigDecimal eta) {
    MathContext digits = new MathContext(60);
    BigDecimal[] next = w.clone();
    for (int i = 0; i < x.length; i++) {
      BigDecimal[] z = new BigDecimal[2];
      BigDecimal output = BigDecimal.ZERO;
      for (int j = 0; j < 2; j++) {
        z[j] = w[2 * j].multiply(new BigDecimal(x[i][0])).add(w[2 * j + 1].multiply(new BigDecimal(x[i][1])));
        output = output.add(w[4 + j].multiply(z[j]));
      }
      BigDecimal pull = new BigDecimal(y[i]).subtract(output).multiply(eta);
      for (int j = 0; j < 2; j++) {
        next[2 * j] = next[2 * j].add(pull.multiply(w[4 + j]).multiply(new BigDecimal(x[i][0])), digits);
        next[2 * j + 1] = next[2 * j + 1].add(pull.multiply(w[4 + j]).multiply(new BigDecimal(x[i][1])), digits);
        next[4 + j] = next[4 + j].add(pull.multiply(z[j]), digits);
      }
    }
    return next;
  }
}
