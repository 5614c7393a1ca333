package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;

/**
 * Every measure, of weights, matrices and numbers that are known to little: what it is of any that they may be must lie
 * in what it is of them. A term of an error that is small of second order shows here and nowhere else.
 */
class WideArgumentsTest {
  private static final int PROBLEMS = Boolean.getBoolean("lemmata.deep") ? 5_000 : 250;

  /** Slots for numbers that are no indices. */
  private static final Set<String> FACTORS = Set.of("c", "x", "y");

  private final Map<String, Integer> compared = new TreeMap<>();

  /** An argument, and one that it may be. */
  private record Pair(Value wide, Value inside) {}

  @Test
  void whatAnArgumentMayBeGivesWhatTheValueMayBe() {
    for (int seed = 0; seed < PROBLEMS; seed++) {
      Random random = new Random(seed);
      Problem problem = problem(random);
      for (Measure measure : Measures.byName().values()) {
        pairs(measure.signature(), problem, random).ifPresent(pairs -> compare(measure, problem, pairs));
      }
    }
    // Of most measures most arguments have a value; a test of none would pass.
    assertThat(compared).hasSizeGreaterThan(25);
    assertThat(compared.values().stream().filter(n -> n > PROBLEMS / 5).count()).isGreaterThan(20);
  }

  private static Problem problem(Random random) {
    int inputs = 1 + random.nextInt(3);
    int[] widths = random.nextInt(3) == 0 ? new int[] {inputs, 2, 2, 1} : new int[] {inputs, 2, 1};
    FeedForward network = new FeedForward(widths,
        new Activation(new double[] {0, 0.25, 1}[random.nextInt(3)], 1 + random.nextInt(2)));
    int samples = 1 + random.nextInt(3);
    double[][] points = new double[samples][];
    double[][] labels = new double[samples][];
    for (int i = 0; i < samples; i++) {
      points[i] = normals(random, inputs);
      labels[i] = new double[] {random.nextBoolean() ? 1 : -1};
    }
    Loss.Kind kind = List.of(Loss.Kind.SQUARE, Loss.Kind.LOGISTIC, Loss.Kind.EXPONENTIAL).get(random.nextInt(3));
    return new Problem(network, new Dataset(points, labels), new Loss(kind, 1, random.nextBoolean()));
  }

  private static double[] normals(Random random, int size) {
    double[] v = new double[size];
    Arrays.setAll(v, i -> random.nextGaussian());
    return v;
  }

  /** Nothing where an argument is a run. */
  private static Optional<List<Pair>> pairs(Signature signature, Problem problem, Random random) {
    List<Pair> pairs = new ArrayList<>();
    for (Signature.Slot slot : signature.slots().subList(0, signature.slots().size() - signature.optional())) {
      if (slot.kinds().contains(Kind.WEIGHTS)) {
        pairs.add(weights(problem, random));
      } else if (slot.kinds().contains(Kind.MATRIX)) {
        pairs.add(matrix(random));
      } else if (slot.kinds().contains(Kind.NUMBER)) {
        pairs.add(FACTORS.contains(slot.name()) ? factor(random) : new Pair(Value.number(1), Value.number(1)));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(pairs);
  }

  /** From a thousandth of the size to all of it. */
  private static double part(Random random) {
    return Math.pow(10, -3 * random.nextDouble());
  }

  private static double[] moved(double[] from, double radius, Random random) {
    double[] direction = random.nextBoolean() ? from : normals(random, from.length);
    double step = (random.nextBoolean() ? 1 : -1) * 0.999 * radius / Weights.norm(direction);
    double[] there = from.clone();
    Arrays.setAll(there, i -> there[i] + step * direction[i]);
    return there;
  }

  private static Pair weights(Problem problem, Random random) {
    double[] centre = normals(random, problem.network().size());
    double radius = part(random) * Weights.norm(centre);
    double[] inside = moved(centre, radius, random);
    return new Pair(new Value.Point(Weights.of(centre), radius).of(problem),
        new Value.Point(Weights.of(inside), 0).of(problem));
  }

  /** Two rows of three entries, or two rows and columns, perhaps symmetric, so that most measures have a value. */
  private static Pair matrix(Random random) {
    int shape = random.nextInt(3);
    double[] centre = normals(random, shape == 0 ? 6 : 4);
    centre[2] = shape == 1 ? centre[1] : centre[2];
    double radius = part(random) * Weights.norm(centre);
    double[] inside = moved(centre, radius, random);
    if (shape == 1) {
      inside[1] = (inside[1] + inside[2]) / 2;
      inside[2] = inside[1];
    }
    return new Pair(new Value.Matrix(rows(centre), radius), new Value.Matrix(rows(inside), 0));
  }

  private static double[][] rows(double[] entries) {
    int width = entries.length / 2;
    return new double[][] {Arrays.copyOf(entries, width), Arrays.copyOfRange(entries, width, entries.length)};
  }

  private static Pair factor(Random random) {
    double centre = 0.5 + random.nextDouble();
    Interval wide = Interval.around(centre, 0.9 * part(random) * centre);
    double inside = random.nextBoolean() ? wide.hi() : wide.lo();
    return new Pair(new Value.Number(wide), Value.number(inside));
  }

  private void compare(Measure measure, Problem problem, List<Pair> pairs) {
    Arguments wide = new Arguments(pairs.stream().map(Pair::wide).toList());
    Arguments inside = new Arguments(pairs.stream().map(Pair::inside).toList());
    try {
      if (!measure.isEstimate(problem, wide)) {
        String name = measure.signature().name();
        double outside = outside(measure.measure(problem, wide), measure.measure(problem, inside));
        assertThat(outside).as("%s of %s", name, pairs).isLessThanOrEqualTo(0);
        compared.merge(name, 1, Integer::sum);
      }
    } catch (Undefined noValue) {
      // Nothing is said.
    }
  }

  /** By how much both exclude each other. */
  private static double outside(Value wide, Value inside) {
    return switch (wide.kind()) {
      case NUMBER -> Math.max(
          inside.interval().lo() - wide.interval().hi(), wide.interval().lo() - inside.interval().hi());
      case WEIGHTS -> apart(plain(wide.point()), plain(inside.point()))
          - error(wide.point()) - error(inside.point());
      case MATRIX -> apart(wide.matrix().entries(), inside.matrix().entries())
          - (wide.matrix().error() + inside.matrix().error()) * (1 + 1e-12) - 1e-15;
      default -> throw new IllegalArgumentException("no measure gives a " + wide.kind());
    };
  }

  private static double[] plain(Value.Point point) {
    return Weights.times(Math.exp(point.weights().logScale()), point.weights().values());
  }

  private static double error(Value.Point point) {
    return point.error() * Math.exp(point.weights().logScale()) * (1 + 1e-12) + 1e-15;
  }

  private static double apart(double[] u, double[] v) {
    double[] difference = u.clone();
    Arrays.setAll(difference, i -> u[i] - v[i]);
    return Weights.norm(difference);
  }
}
