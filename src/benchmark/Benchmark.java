import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringTokenizer;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.Place;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.kink.KinkedFlow;
import org.lemmata.dynamics.flow.coordinates.Cartesian;
import org.lemmata.dynamics.flow.coordinates.ErrorScale;
import org.lemmata.dynamics.flow.smooth.Bends;
import org.lemmata.dynamics.flow.smooth.Method;
import org.lemmata.dynamics.flow.smooth.Solver;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.field.Field;

/**
 * Writes the standard problems for all peers, solves them, and measures right-hand sides. One line per measurement:
 * {@code problem solver tolerance cpu-seconds right-hand-sides relative-error}.
 *
 * <p>{@code write FOLDER} writes problems and reference end states; {@code run FOLDER} measures; {@code field} times
 * the right-hand side alone.
 */
public final class Benchmark {
  private static final double[] LADDER = {1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11};

  private Benchmark() {}

  record Standard(Problem problem, double[] start, double time) {}

  public static void main(String[] arguments) throws IOException {
    Locale.setDefault(Locale.ROOT);
    switch (arguments[0]) {
      case "write" -> write(Path.of(arguments[1]));
      case "run" -> run(Path.of(arguments[1]), arguments.length > 2 ? arguments[2] : "");
      default -> field();
    }
  }

  private static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Fixtures.Stored stored = new Fixtures(Path.of("fixtures")).get("sphere-100", Place.NOWHERE);
    double[][] x = numbers(stored.points());
    double[][] y = numbers(stored.labels());
    Random random = new Random(1);
    write(folder, "kinked", new int[] {10, 50, 1}, 0, 1, x, y, gaussian(random, 550, 0.1), 50);
    double[] deep = new double[1020];
    int at = 0;
    for (int[] layer : new int[][] {{20, 10}, {20, 20}, {20, 20}, {1, 20}}) {
      for (int k = 0; k < layer[0] * layer[1]; k++) {
        deep[at++] = 0.7 * random.nextGaussian() / Math.sqrt(layer[1] / (layer[1] == 10 ? 10.0 : 1.0));
      }
    }
    write(folder, "smooth", new int[] {10, 20, 20, 20, 1}, 0.2, 2, x, y, deep, 50);
    write(folder, "logistic", new int[] {1, 1, 1}, 1, 1, new double[][] {{1}}, new double[][] {{1.7}},
        new double[] {0.01, 0.01}, 4);
  }

  private static double[][] numbers(List<List<org.lemmata.claim.expression.Formula>> rows) {
    return rows.stream()
        .map(r -> r.stream()
            .mapToDouble(f -> org.lemmata.claim.expression.ExactValue.of(f.tree(), java.util.Map.of()).toDouble())
            .toArray())
        .toArray(double[][]::new);
  }

  private static double[] gaussian(Random random, int size, double scale) {
    return random.doubles(size).map(u -> scale * random.nextGaussian()).toArray();
  }

  private static void write(Path folder, String name, int[] widths, double slope, int power, double[][] x, double[][] y,
      double[] start, double time) throws IOException {
    try (PrintStream out = new PrintStream(folder.resolve(name + ".txt").toFile())) {
      out.println(widths.length);
      for (int width : widths) {
        out.print(width + " ");
      }
      out.println("\n" + slope + " " + power + " " + x.length + " " + time);
      print(out, x);
      print(out, y);
      print(out, new double[][] {start});
    }
    Standard standard = read(folder.resolve(name + ".txt"));
    double[] reference = name.equals("kinked") ? kinked(standard, 1e-13).end : reference(standard);
    try (PrintStream out = new PrintStream(folder.resolve(name + ".end").toFile())) {
      print(out, new double[][] {reference});
    }
    System.err.printf("%s: loss %.6f -> %.6f%n", name, standard.problem.loss(start), standard.problem.loss(reference));
  }

  private static void print(PrintStream out, double[][] rows) {
    for (double[] row : rows) {
      for (double value : row) {
        out.print(value + " ");
      }
      out.println();
    }
  }

  private static Standard read(Path file) throws IOException {
    StringTokenizer text = new StringTokenizer(Files.readString(file));
    int[] widths = new int[Integer.parseInt(text.nextToken())];
    for (int l = 0; l < widths.length; l++) {
      widths[l] = Integer.parseInt(text.nextToken());
    }
    Activation activation = new Activation(Double.parseDouble(text.nextToken()), Integer.parseInt(text.nextToken()));
    int n = Integer.parseInt(text.nextToken());
    double time = Double.parseDouble(text.nextToken());
    FeedForward network = new FeedForward(widths, activation, null);
    double[][] x = rows(text, n, widths[0]);
    double[][] y = rows(text, n, 1);
    Problem problem = new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, true));
    return new Standard(problem, rows(text, 1, network.size())[0], time);
  }

  private static double[][] rows(StringTokenizer text, int rows, int columns) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      for (int k = 0; k < columns; k++) {
        row[k] = Double.parseDouble(text.nextToken());
      }
    }
    return values;
  }

  record Solved(double[] end, long evaluations, double seconds) {}

  private static Solved kinked(Standard s, double tolerance) {
    Meter meter = new Meter(Long.MAX_VALUE);
    long start = cpu();
    double[] end = new KinkedFlow(s.problem, new Cartesian(s.problem.network().order(), 0, 1, 0), tolerance, meter)
        .solve(Weights.of(s.start), Plan.of(s.time, 1)).end().weights().values();
    return new Solved(end, meter.count(), (cpu() - start) / 1e9);
  }

  private static Solved smooth(Standard s, double tolerance, Solver.Integrator method) {
    Meter meter = new Meter(Long.MAX_VALUE);
    long start = cpu();
    Solver solver = new Solver(new Cartesian(s.problem.network().order(), 0, 1, 0), Field.of(s.problem),
        Weights.of(s.start), meter);
    Plan plan = Plan.of(s.time, 1);
    double[] end = (method == null
        ? solver.solve(plan, tolerance, new ErrorScale(s.problem.network()), Method.DORMAND_PRINCE,
            Bends.of(s.problem, tolerance))
        : solver.solve(plan, tolerance, method)).end().weights().values();
    return new Solved(end, meter.count(), (cpu() - start) / 1e9);
  }

  private static double[] reference(Standard s) {
    return smooth(s, 1e-14, (h, t) -> new DormandPrince853Integrator(0, h, 1e-16, 1e-14)).end;
  }

  private static void run(Path folder, String only) throws IOException {
    for (String name : new String[] {"smooth", "kinked", "logistic"}) {
      if (!name.startsWith(only)) {
        continue;
      }
      Standard s = read(folder.resolve(name + ".txt"));
      double[] reference = rows(new StringTokenizer(Files.readString(folder.resolve(name + ".end"))), 1,
          s.start.length)[0];
      Solved cold = name.equals("kinked") ? kinked(s, 1e-9) : smooth(s, 1e-9, null);
      report(name, "lemmata-cold", 1e-9, cold, reference);
      for (double tolerance : LADDER) {
        if (name.equals("kinked")) {
          report(name, "lemmata", tolerance, best(() -> kinked(s, tolerance)), reference);
        } else {
          report(name, "lemmata", tolerance, best(() -> smooth(s, tolerance, null)), reference);
          report(name, "hipparchus-dp853", tolerance, best(() -> smooth(s, tolerance,
              (h, t) -> new DormandPrince853Integrator(0, h, tolerance * 1e-3, tolerance))), reference);
          report(name, "hipparchus-gbs", tolerance, best(() -> smooth(s, tolerance,
              (h, t) -> (AdaptiveStepsizeIntegrator) new GraggBulirschStoerIntegrator(0, h, tolerance * 1e-3,
                  tolerance))),
              reference);
        }
      }
    }
  }

  /** The median of five solves after two that warm the machine up. */
  private static Solved best(java.util.function.Supplier<Solved> solve) {
    solve.get();
    solve.get();
    List<Solved> runs = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      runs.add(solve.get());
    }
    runs.sort(java.util.Comparator.comparingDouble(Solved::seconds));
    return runs.get(2);
  }

  private static void report(String name, String solver, double tolerance, Solved solved, double[] reference) {
    double[] off = solved.end.clone();
    for (int k = 0; k < off.length; k++) {
      off[k] -= reference[k];
    }
    System.out.printf("%s %s %.0e %.6f %d %.3e%n", name, solver, tolerance, solved.seconds, solved.evaluations,
        Weights.norm(off) / Weights.norm(reference));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Time of one right-hand side: {@code field widths n microseconds gigaflops}. */
  private static void field() {
    int[][] shapes = {{10, 50, 1}, {10, 20, 20, 20, 1}, {10, 32, 32, 1}, {16, 64, 64, 64, 1}, {32, 128, 128, 1},
        {10, 100, 1}, {10, 200, 1}, {20, 50, 1}, {40, 50, 1}};
    for (int[] widths : shapes) {
      for (int n : new int[] {100, 200, 400}) {
        FeedForward network = new FeedForward(widths, new Activation(0.2, widths.length > 3 ? 2 : 1), null);
        Random random = new Random(3);
        double[][] x = new double[n][];
        double[][] y = new double[n][];
        for (int i = 0; i < n; i++) {
          x[i] = gaussian(random, widths[0], 1);
          y[i] = new double[] {1};
        }
        Field field = Field.of(new Problem(network, new Dataset(x, y), new Loss(Loss.Kind.SQUARE, 1, true)));
        double[] w = gaussian(random, network.size(), 0.3);
        double[] v = new double[w.length];
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 30; round++) {
          int times = Math.max(20, 4_000_000 / (n * network.size()));
          long start = System.nanoTime();
          for (int k = 0; k < times; k++) {
            field.pull(w, 1, v);
          }
          best = Math.min(best, (System.nanoTime() - start) / 1e3 / times);
        }
        // Forward, backward to the weights, and backward to the activations of all layers but the first.
        double flops = 2.0 * n * (3.0 * network.size() - widths[0] * widths[1]);
        System.out.printf("field %s %d %.2f %.2f%n", java.util.Arrays.toString(widths).replace(" ", ""), n, best,
            flops / best / 1e3);
      }
    }
  }
}
