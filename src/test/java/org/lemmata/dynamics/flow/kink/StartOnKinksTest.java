package org.lemmata.dynamics.flow.kink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * Neurons that start exactly on kinks, with whole numbers, so that every force is known exactly: what the flow does at
 * first is compared with all that it may do, in every order of the data and of the neurons, reflected and rescaled.
 */
class StartOnKinksTest {

  /**
   * Two neurons, the first on the kinks of some inputs on one line; a row of the matrix is a neuron with its outgoing
   * weight.
   */
  private record Setting(long[][] x, long[] y, long[][] neurons) {

    static Setting of(Random random) {
      long[] w = {random.nextInt(7) - 3, random.nextInt(7) - 3};
      if (w[0] == 0 && w[1] == 0) {
        w[0] = 1;
      }
      int n = 2 + random.nextInt(3);
      long[][] x = new long[n][];
      long[] y = new long[n];
      for (int i = 0; i < n; i++) {
        long c = random.nextInt(2) * 2 - 1;
        x[i] = i < 1 + random.nextInt(2)
            ? new long[] {-c * w[1], c * w[0]}
            : new long[] {random.nextInt(7) - 3, random.nextInt(7) - 3};
        y[i] = random.nextInt(5) - 2;
      }
      long[][] neurons = {{w[0], w[1], random.nextBoolean() ? 1 : -1},
          {random.nextInt(7) - 3, random.nextInt(7) - 3, random.nextInt(3) - 1}};
      return new Setting(x, y, neurons);
    }

    private long z(long[] neuron, int i) {
      return neuron[0] * x[i][0] + neuron[1] * x[i][1];
    }

    /** How strongly sample {@code i} pulls on the activation of the first neuron. */
    private long strength(int i) {
      long residual = y[i];
      for (long[] neuron : neurons) {
        residual -= neuron[2] * Math.max(0, z(neuron, i));
      }
      return residual * neurons[0][2];
    }

    /** The speed of the first neuron along {@code (-w_2, w_1)}, on either side of its kinks. */
    private long speed(int side) {
      long[] across = {-neurons[0][1], neurons[0][0]};
      long sum = 0;
      for (int i = 0; i < x.length; i++) {
        long along = across[0] * x[i][0] + across[1] * x[i][1];
        if (z(neurons[0], i) > 0 || z(neurons[0], i) == 0 && side * along > 0) {
          sum += strength(i) * along;
        }
      }
      return sum;
    }

    /** Whether nothing at all could ever pull on the first neuron on that side. */
    private boolean isDead(int side) {
      long[] across = {-neurons[0][1], neurons[0][0]};
      return IntStream.range(0, x.length).noneMatch(
          i -> z(neurons[0], i) > 0 || z(neurons[0], i) == 0 && side * (across[0] * x[i][0] + across[1] * x[i][1]) > 0);
    }

    /** Empty where the first order, or what is dead, does not decide. */
    Optional<Boolean> branches() {
      long up = speed(1);
      long down = -speed(-1);
      if (up == 0 && !isDead(1) || down == 0 && !isDead(-1)) {
        return Optional.empty();
      }
      return Optional.of(up >= 0 && down >= 0 && (up > 0 || down > 0));
    }

    @Override
    public String toString() {
      return Arrays.deepToString(x) + " labels " + Arrays.toString(y) + " neurons " + Arrays.deepToString(neurons);
    }

    boolean isOnOtherKinks() {
      return IntStream.range(0, x.length).anyMatch(i -> z(neurons[1], i) == 0);
    }
  }

  private static Run solve(double[][] x, double[] y, double[][] neurons, double time, double tolerance) {
    int m = neurons.length;
    double[] w = new double[3 * m];
    for (int j = 0; j < m; j++) {
      w[2 * j] = neurons[j][0];
      w[2 * j + 1] = neurons[j][1];
      w[2 * m + j] = neurons[j][2];
    }
    double[][] labels = Arrays.stream(y).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    Problem problem = new Problem(new FeedForward(new int[] {2, m, 1}, new Activation(0, 1)),
        new Dataset(x, labels),
        new Loss(Loss.Kind.SQUARE, 1, false));
    return new KinkedFlow(problem, new Cartesian(2, 0, 1, 0), tolerance, new Meter(1_000_000)).solve(Weights.of(w),
        Plan.of(time, 1));
  }

  private static double[][] real(long[][] rows) {
    return Arrays.stream(rows).map(r -> Arrays.stream(r).asDoubleStream().toArray()).toArray(double[][]::new);
  }

  /** What a start does: it branches, has no value, or is where it is after a moment. */
  private static Optional<Run> moment(Setting s) {
    try {
      return Optional.of(solve(real(s.x), Arrays.stream(s.y).asDoubleStream().toArray(), real(s.neurons), 1e-3, 1e-11));
    } catch (Undefined undecided) {
      return Optional.empty();
    }
  }

  @Test
  void branchesExactlyWhereSeveralContinuationsExist() {
    Random random = new Random(2);
    int branching = 0;
    int unique = 0;
    for (int round = 0; round < 4000; round++) {
      Setting setting = Setting.of(random);
      Optional<Boolean> truth = setting.branches();
      Optional<Run> run = moment(setting);
      if (truth.isPresent() && run.isPresent() && !setting.isOnOtherKinks()) {
        assertThat(run.get().branching().isPresent()).as(setting.toString()).isEqualTo(truth.get());
      }
      if (truth.isPresent() && !setting.isOnOtherKinks()) {
        assertThat(run).as("decided").isPresent();
        branching += truth.get() ? 1 : 0;
        unique += truth.get() ? 0 : 1;
      }
    }
    assertThat(branching).isGreaterThan(200);
    assertThat(unique).isGreaterThan(200);
  }

  /** The verdict and the trajectory do not depend on how a problem is written down. */
  @Test
  void orderReflectionAndScaleDoNotMatter() {
    Random random = new Random(3);
    int followed = 0;
    for (int round = 0; round < 400; round++) {
      Setting s = Setting.of(random);
      List<Integer> order = IntStream.range(0, s.x.length).boxed().collect(Collectors.toList());
      Collections.shuffle(order, random);
      boolean swapped = random.nextBoolean();
      boolean reflected = random.nextBoolean();
      double scale = new double[] {1, 0.1, 3, 1 / 3.0}[random.nextInt(4)];
      double[][] x = order.stream().map(i -> new double[] {scale * (reflected ? -1 : 1) * s.x[i][0], scale * s.x[i][1]})
          .toArray(double[][]::new);
      double[] y = order.stream().mapToDouble(i -> s.y[i]).toArray();
      // Larger inputs and smaller neurons, in a clock that goes with them.
      double[][] neurons = Arrays.stream(s.neurons)
          .map(n -> new double[] {(reflected ? -1 : 1) * n[0] / scale, n[1] / scale, n[2]}).toArray(double[][]::new);
      if (swapped) {
        Collections.reverse(Arrays.asList(neurons));
      }
      Optional<Run> plain = moment(s);
      Optional<Run> other;
      try {
        other = Optional.of(solve(x, y, neurons, 1e-3, 1e-11));
      } catch (Undefined undecided) {
        other = Optional.empty();
      }
      boolean sameFlow = scale == 1;
      assertThat(other.isPresent()).as("%s %s %s %s", s, order, reflected, scale).isEqualTo(plain.isPresent());
      if (plain.isPresent()) {
        assertThat(other.get().branching()).as(s.toString()).isEqualTo(plain.get().branching());
      }
      if (sameFlow && plain.isPresent() && plain.get().branching().isEmpty()) {
        double[] a = plain.get().end().weights().plain();
        double[] b = other.get().end().weights().plain();
        for (int j = 0; j < 2; j++) {
          int k = swapped ? 1 - j : j;
          assertThat(b[2 * k]).isCloseTo((reflected ? -1 : 1) * a[2 * j], within(1e-12));
          assertThat(b[2 * k + 1]).isCloseTo(a[2 * j + 1], within(1e-12));
          assertThat(b[4 + k]).isCloseTo(a[4 + j], within(1e-12));
        }
        followed++;
      }
    }
    assertThat(followed).isGreaterThan(30);
  }

  /** One side leaves; on the other nothing pulls, because its label is met: staying is a continuation too. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 0.3, 1e-8})
  void aNeuronThatMayStayOrLeaveBranchesInEveryOrder(double scale) {
    double[][] turned = {{-0.28 * scale, 0.96 * scale}, {0.28 * scale, -0.96 * scale}};
    double[][] neuron = {{0.96 * 2, 0.28 * 2, 1}};
    assertThat(solve(turned, new double[] {0, 1}, neuron, 1, 1e-10).branching()).isPresent();
    assertThat(solve(turned, new double[] {1, 0}, neuron, 1, 1e-10).branching()).isPresent();
    assertThat(solve(turned, new double[] {-1, 0}, neuron, 1, 1e-10).branching()).isEmpty();
    assertThat(solve(turned, new double[] {0, -1}, neuron, 1, 1e-10).branching()).isEmpty();
  }

  /** A start is on its kink up to rounding of its own sum, and no further. */
  @ParameterizedTest
  @ValueSource(doubles = {5e-13, 1e-14, 1e-100, -1e-100, -1e-14, -5e-13})
  void aStartBesideItsKinkIsBesideIt(double off) {
    Run run = solve(new double[][] {{0, 1}}, new double[] {1}, new double[][] {{1, off, 1}}, 1, 1e-10);
    assertThat(run.branching()).isEmpty();
    assertThat(run.end().weights().plain()[1] > 0.1).isEqualTo(off > 0);
    double[][] turned = {{0.6, 0.8}};
    Run other = solve(turned, new double[] {1}, new double[][] {{0.8 + 0.6 * off, -0.6 + 0.8 * off, 1}}, 1, 1e-10);
    assertThat(other.branching().isPresent()).isEqualTo(Math.abs(off) < 1e-20);
  }

  /** The last bits of the weights do not take a start off its kink. */
  @Test
  void aStartThatIsOffInItsLastBitsIsOnItsKink() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      double[] x = {random.nextGaussian(), random.nextGaussian()};
      double nudge = 1 + (round % 2 == 0 ? 0x1p-51 : -0x1p-51);
      double[][] neuron = {{-x[1] * nudge, x[0] / nudge, 1}};
      assertThat(solve(new double[][] {x}, new double[] {1}, neuron, 1, 1e-10).branching()).isPresent();
    }
  }
}
