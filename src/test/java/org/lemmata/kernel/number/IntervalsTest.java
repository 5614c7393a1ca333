package org.lemmata.kernel.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.network.Activation;
import org.lemmata.network.FeedForward;
import org.lemmata.quantity.measure.Enclosing;

/** Arrays of ends say what single intervals say, bit for bit. */
class IntervalsTest {
  private static final double[] SLOPES = {-1, -0.3, 0, 0.1, 1};

  /** Intervals of every position to zero, points and wide ones, with few digits and with many. */
  private static Interval draw(Random random) {
    double a = random.nextInt(4) == 0 ? random.nextInt(7) - 3 : random.nextGaussian();
    double b = random.nextInt(3) == 0 ? a : random.nextInt(3) == 0 ? 0 : a + random.nextGaussian();
    return new Interval(Math.min(a, b), Math.max(a, b));
  }

  private static List<Interval> draw(Random random, int n) {
    return Stream.generate(() -> draw(random)).limit(n).toList();
  }

  private static List<Interval> list(Intervals intervals) {
    return IntStream.range(0, intervals.size()).mapToObj(intervals::get).toList();
  }

  @Property
  void products(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns) {
    Random random = new Random(seed);
    List<Interval> matrix = draw(random, 2 + rows * columns);
    List<Interval> vector = draw(random, columns);
    List<Interval> expected = IntStream.range(0, rows).mapToObj(r -> IntStream.range(0, columns)
        .mapToObj(k -> matrix.get(2 + r * columns + k).times(vector.get(k))).reduce(Interval.of(0), Interval::plus))
        .toList();
    assertThat(list(Intervals.of(matrix).product(2, rows, Intervals.of(vector)))).isEqualTo(expected);
  }

  @Property
  void activations(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int power) {
    List<Interval> s = draw(new Random(seed), 12);
    for (double slope : SLOPES) {
      assertThat(list(Intervals.of(s).bend(slope))).isEqualTo(s.stream().map(x -> x.bend(slope)).toList());
    }
    assertThat(list(Intervals.of(s).power(power)))
        .isEqualTo(s.stream().map(x -> x.power(Interval.of(power))).toList());
  }

  @Property
  void networks(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int power, @ForAll boolean fixed) {
    Random random = new Random(seed);
    for (double slope : SLOPES) {
      Activation activation = new Activation(slope, power);
      FeedForward network = fixed
          ? new FeedForward(new int[] {2, 3, 1}, activation, new double[] {1, -0.7, 0})
          : new FeedForward(new int[] {2, 3, 2, 2}, activation);
      double[] x = {random.nextGaussian(), random.nextInt(3) - 1};
      List<Interval> w = draw(random, network.size());
      List<List<Interval>> expected = network
          .preActivations(new Enclosing(), w.stream().map(Wide::of).toList(), x).stream()
          .map(z -> z.stream().map(Wide::interval).toList()).toList();
      assertThat(network.preActivations(Intervals.of(w), x).stream().map(IntervalsTest::list).toList())
          .isEqualTo(expected);
    }
  }

  @Test
  void storedNumbersStandForWhatWasRoundedToThem() {
    double[] values = {0, 3, -0.375, 1.0 / 3, -1e-310};
    assertThat(list(Intervals.stored(values)))
        .isEqualTo(IntStream.range(0, values.length).mapToObj(i -> Interval.stored(values[i])).toList());
  }

  @Test
  void whatOverflowsIsToldAndNotThrown() {
    FeedForward network = new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2));
    List<Intervals> z = network.preActivations(Intervals.of(List.of(Interval.of(1e200), Interval.of(1))),
        new double[] {1});
    assertThat(z).hasSize(2);
    assertThat(z.get(0).areFinite()).isTrue();
    assertThat(z.get(1).areFinite()).isFalse();
  }
}
