package org.lemmata.algebra.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.lemmata.kernel.number.Rational;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

/** The networks at which laws are looked at move as the networks do that runs integrate. */
class ExampleTest {
  private static double[] row(String text) {
    return Arrays.stream(text.split(",")).mapToDouble(f -> {
      String[] parts = (f + "/1").split("/");
      return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }).toArray();
  }

  private static List<String> all(Map<String, String> words, String letter) {
    List<String> all = new ArrayList<>();
    while (words.containsKey(letter + (all.size() + 1))) {
      all.add(words.get(letter + (all.size() + 1)));
    }
    return all;
  }

  /** The pulls of a flow of the correlation under the square loss are the labels. */
  private static Problem problem(Map<String, String> words) {
    List<String> layers = all(words, "W");
    int[] widths = new int[layers.size() + 1];
    widths[0] = row(layers.get(0).split(";")[0]).length;
    for (int l = 1; l < widths.length; l++) {
      widths[l] = layers.get(l - 1).split(";").length;
    }
    Activation activation = new Activation(row(words.get("slope"))[0], Integer.parseInt(words.get("power")));
    double[][] x = all(words, "x").stream().map(ExampleTest::row).toArray(double[][]::new);
    double[][] g = all(words, "g").stream().map(ExampleTest::row).toArray(double[][]::new);
    return new Problem(new FeedForward(widths, activation), new Dataset(x, g),
        new Loss(Loss.Kind.SQUARE, 1, false));
  }

  @Property(tries = 200)
  void movesAsNetworksDo(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Rational slope = Rational.of(random.nextInt(-4, 5)).over(Rational.of(4));
    Rational decay = Rational.of(random.nextInt(3)).over(Rational.of(2));
    Example example = Example.draw(random, 1 + random.nextInt(4), 1 + random.nextInt(3), slope, decay, Optional.empty())
        .orElse(null);
    if (example == null) {
      return; // every one of a few tries lay on a kink
    }
    Problem problem = problem(example.words());
    double[] w = all(example.words(), "W").stream().flatMap(m -> Arrays.stream(m.split(";")))
        .flatMapToDouble(r -> Arrays.stream(row(r))).toArray();
    double[] gradient = problem.correlationGradient(w);
    double speed = 0;
    double growth = 0;
    double turn = 0;
    for (int i = 0; i < w.length; i++) {
      double velocity = gradient[i] - decay.toDouble() * w[i];
      speed += velocity * velocity;
      growth += gradient[i] * velocity;
      turn += 2 * w[i] * velocity;
    }
    Example.State whole = example.state(Quantity.Kind.WHOLE, List.of()).orElseThrow();
    Example.State correlation = example.state(Quantity.Kind.CORRELATION, List.of()).orElseThrow();
    near(example.state(Quantity.Kind.SPEED, List.of()).orElseThrow().value(), speed, speed);
    near(correlation.value(), problem.correlation(w), speed);
    near(correlation.rate().orElseThrow(), growth, speed);
    near(whole.rate().orElseThrow(), turn, speed);
    assertThat(example.order().toDouble()).isEqualTo(problem.network().order());
    Quantity.Kind[] kinds = {Quantity.Kind.INCOMING, Quantity.Kind.OUTGOING};
    for (Quantity.Kind kind : kinds) {
      assertThat(example.state(kind, List.of(99, 1))).isEmpty();
      assertThat(example.state(kind, List.of(0, 1))).isEmpty();
      assertThat(example.state(kind, List.of(1, 0))).isEmpty();
      assertThat(example.state(kind, List.of(1, 99))).isEmpty();
    }
  }

  private static void near(Rational exact, double computed, double size) {
    assertThat(exact.toDouble()).isCloseTo(computed, within(1e-9 * (1 + Math.abs(computed) + size)));
  }
}
