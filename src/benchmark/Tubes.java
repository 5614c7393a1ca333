import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.motion.EnclosedMotion;
import org.lemmata.dynamics.motion.Motion;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * What a tube costs beside the two runs that it replaces, on random problems: six samples on the sphere of R^3, square
 * loss, start scale 1/10, time 0 to 5. Rows of the table in {@code docs/performance.md}: CPU seconds of the thread, one
 * after the other in each round; medians over problems of the medians over rounds.
 */
public final class Tubes {
  private static final int PROBLEMS = 12;
  private static final int ROUNDS = 5;
  private static final Plan PLAN = Plan.of(5, 10);

  private Tubes() {}

  private record Kind(String name, int[] widths, double slope, int power) {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.out.println(
        """
            Measured by `src/benchmark/Tubes.java`: a tube beside the two runs that it replaces, in turns, on
            random problems (six points on the sphere of R^3, square loss, start of size 1/10, time 0 to 5, ten
            frames). CPU seconds of the thread; medians over the problems that have a tube of the medians over
            five rounds.

            With kinks a tube costs one to three times its runs. Smooth tubes cost more, and the more the more
            weights there are: the derivative of the whole field is enclosed on every part of a piece. At about
            100 weights that is far from the ten times that one may wish for.
            """);
    System.out.println("| network | weights | tubes | both runs, s | tube, s | ratio (least to largest) | radius |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Kind kind : List.of(
        new Kind("two layers, ReLU", new int[] {3, 3, 1}, 0, 1),
        new Kind("two layers, ReLU", new int[] {3, 10, 1}, 0, 1),
        new Kind("two layers, ReLU", new int[] {3, 25, 1}, 0, 1),
        new Kind("two layers, squared ReLU", new int[] {3, 3, 1}, 0, 2),
        new Kind("two layers, squared ReLU", new int[] {3, 10, 1}, 0, 2),
        new Kind("three layers, linear", new int[] {3, 3, 3, 1}, 1, 1),
        new Kind("three layers, linear", new int[] {3, 6, 6, 1}, 1, 1),
        new Kind("three layers, linear", new int[] {3, 8, 8, 1}, 1, 1))) {
      row(kind);
    }
  }

  private static void row(Kind kind) {
    List<Double> plain = new ArrayList<>();
    List<Double> tubes = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> radii = new ArrayList<>();
    int weights = 0;
    for (int k = 0; k < PROBLEMS; k++) {
      Random random = new Random(1000 * kind.widths().length + 10 * kind.widths()[1] + kind.power() + 7919L * k);
      Problem problem = problem(kind, random);
      weights = problem.network().size();
      Weights start = Weights.of(normals(random, weights, 0.1));
      try {
        double radius = tube(problem, start).end().radius().orElseThrow();
        List<Double> two = new ArrayList<>();
        List<Double> one = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          two.add(seconds(() -> runs(problem, start)));
          one.add(seconds(() -> tube(problem, start)));
        }
        plain.add(median(two));
        tubes.add(median(one));
        ratios.add(median(one) / median(two));
        radii.add(radius);
      } catch (NoTube none) {
        // Counted by what is missing.
      }
    }
    System.out.printf("| %s | %d | %d of %d | %.2g | %.2g | %.1f (%.1f to %.1f) | %.0e |%n", kind.name(), weights,
        ratios.size(), PROBLEMS, median(plain), median(tubes), median(ratios),
        ratios.stream().mapToDouble(r -> r).min().orElse(Double.NaN),
        ratios.stream().mapToDouble(r -> r).max().orElse(Double.NaN), median(radii));
  }

  private static Problem problem(Kind kind, Random random) {
    double[][] x = new double[6][];
    double[][] y = new double[6][];
    for (int i = 0; i < x.length; i++) {
      x[i] = Weights.unit(normals(random, 3, 1));
      y[i] = normals(random, 1, 1);
    }
    return new Problem(new FeedForward(kind.widths(), new Activation(kind.slope(), kind.power()), new double[0]),
        new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, false));
  }

  private static double[] normals(Random random, int size, double scale) {
    double[] v = new double[size];
    Arrays.setAll(v, i -> scale * random.nextGaussian());
    return v;
  }

  private static void runs(Problem problem, Weights start) {
    Run coarse = new Motion(problem, Fidelity.COARSE, meter()).flow(start, 0, false, PLAN);
    new Motion(problem, Fidelity.FINE, meter()).flow(start, 0, false, PLAN.beside(coarse));
  }

  private static Run tube(Problem problem, Weights start) {
    return new EnclosedMotion(problem, meter()).flow(start, new EnclosedMotion.Slack(0, 0, 0, 0), 0, false, PLAN);
  }

  private static Meter meter() {
    return new Meter(Long.MAX_VALUE);
  }

  private static double seconds(Runnable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }
}
