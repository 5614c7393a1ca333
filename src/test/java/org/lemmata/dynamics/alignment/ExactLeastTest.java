package org.lemmata.dynamics.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;

class ExactLeastTest {
  private static final double[] SLOPES = {0, 0.5, 0.2, 1.0 / 3};

  private static Problem problem(int seed) {
    Random random = new Random(seed);
    int d = 2 + random.nextInt(2);
    int n = 1 + random.nextInt(4);
    double[][] x = new double[n][d];
    double[][] y = new double[n][1];
    for (int k = 0; k < n; k++) {
      Arrays.setAll(x[k], c -> random.nextGaussian());
      y[k][0] = random.nextBoolean() ? random.nextGaussian() : random.nextInt(3) - 1;
    }
    FeedForward network = new FeedForward(new int[] {d, 1, 1}, new Activation(SLOPES[random.nextInt(4)], 1));
    Loss.Kind kind = random.nextBoolean() ? Loss.Kind.SQUARE : Loss.Kind.LOGISTIC;
    return new Problem(network, new Dataset(x, y), new Loss(kind, 1, random.nextBoolean()));
  }

  private static List<Selection> selections(Problem problem) {
    Subgradients set = Subgradients.atOrigin(problem);
    return Cell.of(set.x()).stream().map(c -> set.least(c.pattern())).toList();
  }

  @Property(tries = 60)
  void whatIsComputedIsConfirmed(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Problem problem = problem(seed);
    assertThat(ExactLeast.confirms(problem, selections(problem))).isTrue();
  }

  @Property(tries = 60)
  void whatIsOffIsNot(@ForAll @IntRange(min = 0, max = 100_000) int seed) {
    Problem problem = problem(seed);
    for (Selection s : selections(problem)) {
      double[] moved = s.vector().clone();
      moved[0] += 1e-11 * s.set().size();
      boolean isSeen = s.set().size() > 0;
      assertThat(isSeen && ExactLeast.confirms(problem, List.of(new Selection(s.set(), s.pattern(), s.eta(), moved))))
          .as("vector").isFalse();
      for (int k : s.held()) {
        double[] there = s.eta().clone();
        there[k] = there[k] < 0.5 ? there[k] + 1e-6 : there[k] - 1e-6;
        assertThat(ExactLeast.confirms(problem, List.of(new Selection(s.set(), s.pattern(), there, s.vector()))))
            .as("place on kink %d", k).isFalse();
        double[] end = s.eta().clone();
        end[k] = 1;
        assertThat(ExactLeast.confirms(problem, List.of(new Selection(s.set(), s.pattern(), end, s.vector()))))
            .as("side of kink %d", k).isFalse();
      }
    }
  }

  /** On a kink that holds nothing back, the other side is a longer vector. */
  @Test
  void theOtherEndOfAKinkIsNotLeast() {
    Problem problem = new Problem(new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1)),
        new Dataset(new double[][] {{1, 0}}, new double[][] {{1}}), new Loss(Loss.Kind.SQUARE, 1, false));
    Subgradients set = Subgradients.atOrigin(problem);
    Selection least = set.least(new int[] {0});
    assertThat(least.vector()).containsExactly(0, 0);
    assertThat(ExactLeast.confirms(problem, List.of(least))).isTrue();
    assertThat(
        ExactLeast.confirms(problem, List.of(new Selection(set, new int[] {0}, new double[] {1}, new double[] {1, 0}))))
        .isFalse();
    assertThat(IntStream.of(least.held())).isEmpty();
  }
}
