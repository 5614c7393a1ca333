package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;

/** Tubes of smooth flows whose solution is known. */
class SmoothTubeTest {
  private static final Radii POINT = new Radii(0, 0);

  private static Problem problem(Network network, Loss.Kind loss, double x, double y) {
    return new Problem(network, new Dataset(new double[][] {{x}}, new double[][] {{y}}), new Loss(loss, 1, false));
  }

  private static SmoothTube.Recording until(double time, double settle) {
    return new SmoothTube.Recording(IntStream.rangeClosed(1, 10).mapToObj(k -> time * k / 10).toList(), 0, settle);
  }

  private static List<SmoothTube.State> plain(Problem problem, double e, double time, double... start) {
    return SmoothTube.of(SmoothFlow.of(problem, e, 0, 0), start, POINT, until(time, 0), new Meter(1_000_000))
        .recorded();
  }

  /** A balanced diagonal pair with one sample obeys {@code s' = 2 s (y - s)} for {@code s = u v}: a logistic curve. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0x1p-20, 0x1p-200})
  void aBalancedDiagonalPairIsLogistic(double start) {
    double y = 0.75;
    double time = 10 - 2 * Math.log(start);
    for (SmoothTube.State state : plain(problem(new Diagonal(1, 2), Loss.Kind.SQUARE, 1, y), 1, time, start, start)) {
      double s = y / (1 + (y / (start * start) - 1) * Math.exp(-2 * y * state.time()));
      double expected = Math.sqrt(s);
      // The closed form is known up to some roundings of its exponent.
      double slack = expected * Math.ulp(2.0) * (8 + 2 * y * state.time());
      assertThat(state.radii().weights()).isLessThan(1e-8 * expected);
      assertThat(state.state()[0]).isCloseTo(expected, within(state.radii().weights() + slack));
    }
  }

  /** A neuron {@code w' = p w^(p-1)} of the correlation flow with output weight 1 is a power of time before blow-up. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void aSingleNeuronGrowsAsAPower(int p) {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, p), new double[] {1});
    double w = 0.5;
    double time = p == 2 ? 3 : 0.9 * Math.pow(w, 2 - p) / (p * (p - 2));
    for (SmoothTube.State state : plain(problem(network, Loss.Kind.SQUARE, 1, 1), 0, time, w)) {
      double t = state.time();
      double expected = p == 2
          ? w * Math.exp(2 * t)
          : Math.pow(Math.pow(w, 2 - p) - p * (p - 2) * t, 1.0 / (2 - p));
      assertThat(state.state()[0]).isCloseTo(expected, within(state.radii().weights() + 1e-13 * expected));
      assertThat(state.radii().weights()).isLessThan(1e-10);
    }
  }

  /** The same in the exponential loss: with a linear neuron {@code w' = y exp(-y w)}, so {@code e^(y w)} is linear. */
  @Test
  void anExponentialLossIsALogarithm() {
    Problem problem = problem(new Diagonal(1, 1), Loss.Kind.EXPONENTIAL, 1, 1);
    for (SmoothTube.State state : plain(problem, 1, 1e6, 0.25)) {
      assertThat(state.state()[0]).isCloseTo(Math.log(Math.exp(0.25) + state.time()),
          within(state.radii().weights() + 1e-14));
      assertThat(state.radii().weights()).isLessThan(1e-11);
    }
  }

  /**
   * The logistic loss: {@code w' = y/(1 + e^(y w))}, so that {@code w + e^w} grows like time. The label -1 turns the
   * sign.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, -1})
  void aLogisticLossIsKnownImplicitly(double y) {
    for (SmoothTube.State state : plain(problem(new Diagonal(1, 1), Loss.Kind.LOGISTIC, 1, y), 1, 100, 0.25 * y)) {
      double w = y * state.state()[0];
      assertThat(w + Math.exp(w)).isCloseTo(0.25 + Math.exp(0.25) + state.time(),
          within((1 + Math.exp(w)) * (state.radii().weights() + 1e-14)));
      assertThat(state.radii().weights()).isLessThan(1e-11);
    }
  }

  /**
   * In polar coordinates a balanced pair of order three, {@code N = a w^2} on one sample, is at rest in direction; its
   * norm grows like {@code exp(3 N t)}, and physical time tends to that of the blow-up.
   */
  @Test
  void aKktDirectionStaysAndTimeEnds() {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2));
    Problem problem = problem(network, Loss.Kind.SQUARE, 1, 1);
    double[] start = {Math.sqrt(2.0 / 3), Math.sqrt(1.0 / 3), 0};
    double n = start[1] * start[0] * start[0];
    List<SmoothTube.State> states = SmoothTube.of(SmoothFlow.polar(problem, true), start, new Radii(1e-15, 0),
        until(20, 0), new Meter(1_000_000)).recorded();
    double before = 0;
    for (SmoothTube.State state : states) {
      assertThat(state.state()[0]).isCloseTo(start[0], within(state.radii().weights() + 1e-15));
      assertThat(state.state()[2]).isCloseTo(3 * n * state.time(), within(state.radii().logNorm() + 1e-13));
      assertThat(state.radii().weights()).isLessThan(1e-11);
      double elapsed = Math.log((Math.exp(-3 * n * before) - Math.exp(-3 * n * state.time())) / (3 * n));
      assertThat(state.logElapsed().orElseThrow().lo()).isLessThanOrEqualTo(elapsed + 1e-12);
      assertThat(state.logElapsed().orElseThrow().hi()).isGreaterThanOrEqualTo(elapsed - 1e-12);
      assertThat(state.logElapsed().orElseThrow().error()).isLessThan(1e-10);
      before = state.time();
    }
  }

  /** It ends where it has come to rest, and what is not decided is said. */
  @Test
  void aRunSettles() {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2));
    SmoothFlow flow = SmoothFlow.polar(problem(network, Loss.Kind.SQUARE, 1, 1), true);
    double[] start = {0.6, 0.8, 0};
    Meter meter = new Meter(1_000_000);
    List<SmoothTube.State> all = SmoothTube.of(flow, start, POINT, until(40, 0), meter).recorded();
    List<SmoothTube.State> settled = SmoothTube.of(flow, start, POINT, until(40, 1e-9), meter).recorded();
    assertThat(settled.size()).isBetween(2, 9);
    SmoothTube.State end = settled.get(settled.size() - 1);
    assertThat(end.state()).isEqualTo(all.get(settled.size() - 1).state());
    assertThatThrownBy(() -> SmoothTube.of(flow, start, POINT, until(40, 1e-15), meter))
        .isInstanceOf(NoTube.class);
  }

  /** A kink of a deep ReLU network has no tube; without one there is. */
  @Test
  void aDeepNetworkHasATubeUpToItsKinks() {
    FeedForward deep = new FeedForward(new int[] {1, 1, 1, 1}, new Activation(0, 1));
    assertThat(plain(problem(deep, Loss.Kind.SQUARE, 1, 1), 1, 5, 0.5, 0.5, 0.5)).hasSize(10);
    assertThatThrownBy(() -> plain(problem(deep, Loss.Kind.SQUARE, 1, -4), 1, 50, 0.5, 0.75, 1))
        .extracting(e -> ((NoTube) e).obstacle()).isEqualTo(Obstacle.KINK);
  }

  /** Beyond the time of blow-up there is nothing to be near. */
  @Test
  void nothingIsSaidBeyondBlowUp() {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 3), new double[] {1});
    assertThatThrownBy(() -> plain(problem(network, Loss.Kind.SQUARE, 1, 1), 0, 1, 0.5))
        .isInstanceOfAny(NoTube.class, Undefined.class);
  }

  @Test
  void aBudgetEndsATubeToo() {
    SmoothFlow flow = SmoothFlow.of(problem(new Diagonal(1, 2), Loss.Kind.SQUARE, 1, 1), 1, 0, 0);
    assertThatThrownBy(
        () -> SmoothTube.of(flow, new double[] {0.5, 0.25}, POINT, until(10, 0), new Meter(10)))
        .isInstanceOf(Undefined.class);
  }

  /** A time that is known up to a hair: the solution goes on beyond the last piece, faster than the curve ends. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-5, 1e-7, 1e-9})
  void aLateTimeIsInTheRadius(double late) {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2), new double[] {1});
    SmoothFlow flow = SmoothFlow.of(problem(network, Loss.Kind.SQUARE, 1, 1), 0, 0, 0);
    List<SmoothTube.State> states = SmoothTube.of(flow, new double[] {0.5}, POINT,
        new SmoothTube.Recording(List.of(0.5, 1.0), late, 0), new Meter(1_000_000)).recorded();
    for (SmoothTube.State state : states) {
      double moved = 0.5 * Math.exp(2 * state.time()) * Math.expm1(2 * late);
      assertThat(state.radii().weights()).isBetween(moved, 1.1 * moved + 1e-13);
    }
  }

  /** A start beside a kink of a deep ReLU network is not known to be at rest because its centre is. */
  @Test
  void aStartBesideAKinkHasNotSettled() {
    FeedForward deep = new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1), new double[] {1});
    Problem problem = new Problem(deep, new Dataset(new double[][] {{1, 1}}, new double[][] {{1}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    double[] start = {0.5, -0.5 - 1e-13};
    assertThatThrownBy(() -> SmoothTube.of(SmoothFlow.of(problem, 0, 0, 0), start, new Radii(1e-12, 0),
        until(1, 1e-3), new Meter(1_000_000))).isInstanceOf(NoTube.class);
  }

  /** Nor is one from which a steep field is near. */
  @Test
  void aStartInASteepFieldHasNotSettled() {
    Problem problem = new Problem(new Diagonal(2, 2), new Dataset(new double[][] {{0x1p30, 1}}, new double[][] {{1}}),
        new Loss(Loss.Kind.SQUARE, 1, false));
    double[] start = {0, Math.sqrt(0.5), 0, Math.sqrt(0.5)};
    assertThatThrownBy(() -> SmoothTube.of(SmoothFlow.of(problem, 0, 0, 0), start, new Radii(1e-9, 0),
        until(1, 0.01), new Meter(1_000_000))).isInstanceOf(NoTube.class);
  }
}
