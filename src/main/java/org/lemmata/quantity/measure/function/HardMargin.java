package org.lemmata.quantity.measure.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Problem;
import org.lemmata.network.linear.QuadraticProgram;
import org.lemmata.quantity.language.Euclid;
import org.lemmata.quantity.language.MatrixRing;
import org.lemmata.quantity.language.Middles;
import org.lemmata.quantity.language.Value.Matrix;
import org.lemmata.quantity.measure.Grain;
import org.lemmata.quantity.measure.spectrum.Inversion;

/**
 * The shortest {@code w} with {@code <z_i, w> >= 1} for all {@code z_i = y_i x_i}. A solver guesses which points
 * support it; the rest is proved. On the right points, {@code w = sum a_i z_i} with {@code a = G^-1 1} for their Gram
 * matrix {@code G}; where all {@code a_i} are positive and all other margins at least one, that is the one solution.
 * Where this cannot be decided, any {@code w} with margins of at least one and any {@code a >= 0} give, by strong
 * convexity, {@code |w - w*|^2 <= |w|^2 - 2 sum a_i + |sum a_i z_i|^2}.
 */
final class HardMargin {
  private static final long MOST_ENTRIES = 200_000;
  private static final int MOST_ROUNDS = 200;
  /** The solver keeps matrices of this order. */
  private static final int MOST_SOLVED = 60;
  /** Margins of the solver up to here count as one at first. */
  private static final double NEAR = 1e-3;
  private static final double VIOLATED = 1e-9;
  private static final double LEAST_SPARE = 0x1p-48;
  private static final double MOST_SPARE = 0x1p-20;

  private final Matrix points;

  HardMargin(Problem problem) {
    int outputs = problem.network().outputs();
    if (outputs != 1) {
      throw new Undefined(Reason.UNCOVERED, "the largest margin is for one output, not for " + outputs);
    }
    double[][] x = problem.data().points();
    if ((long) x.length * x[0].length > MOST_ENTRIES) {
      throw new Undefined(Reason.SIZE, "there are too many data for a largest margin here");
    }
    Grain.requireModest(problem);
    Interval[] entries = IntStream.range(0, x.length).boxed()
        .flatMap(i -> Arrays.stream(x[i])
            .mapToObj(v -> Interval.stored(v).times(Interval.stored(problem.data().labels()[i][0]))))
        .toArray(Interval[]::new);
    points = Middles.of(entries).matrix(x[0].length);
  }

  /** Points that may support the solution, with their multipliers and what these make. */
  private record Support(List<Integer> points, Matrix multipliers, Matrix vector) {
    private double least() {
      return IntStream.range(0, multipliers.height()).mapToDouble(i -> multipliers.rows()[i][0]).min().orElse(0);
    }
  }

  /** The solution over its norm, as a row. */
  Matrix direction() {
    Support support = support();
    Matrix solution = MatrixRing.transpose(isSolution(support) ? support.vector() : nearby(support));
    Interval norm = Euclid.norm(solution.entries(), solution.error());
    if (!(norm.lo() > 0)) {
      throw new Undefined(Reason.UNDECIDED, "the largest margin is not found well enough");
    }
    return MatrixRing.multiple(Interval.of(1).over(norm), new Matrix(solution.rows(), solution.error()));
  }

  /** Points are taken in and out until nothing is left to do; what comes of it is checked in any case. */
  private Support support() {
    List<Integer> chosen = new ArrayList<>(guess());
    for (int round = 0; round < MOST_ROUNDS && !chosen.isEmpty(); round++) {
      Optional<Support> support = onto(chosen);
      if (support.isEmpty()) {
        chosen.remove(chosen.size() - 1);
      } else if (support.get().least() < 0) {
        chosen.remove(smallest(support.get()));
      } else {
        double[] now = margins(support.get().vector().entries());
        int worst = IntStream.range(0, now.length).boxed().min(Comparator.comparingDouble(i -> now[i])).orElseThrow();
        if (now[worst] >= 1 - VIOLATED || chosen.contains(worst)) {
          return support.get();
        }
        chosen.add(0, worst);
      }
    }
    throw new Undefined(Reason.DOMAIN, "no hyperplane through the origin separates the data, or only just");
  }

  /** Points near the margin that the solver finds, the nearest first; one alone where it gives up or takes long. */
  private List<Integer> guess() {
    Optional<double[]> solved = points.height() > MOST_SOLVED ? Optional.empty() : solved();
    double[] margins = margins(solved.orElseGet(this::sum));
    return IntStream.range(0, margins.length).boxed().sorted(Comparator.comparingDouble(i -> margins[i]))
        .filter(i -> solved.isEmpty() || margins[i] <= 1 + NEAR).limit(solved.isPresent() ? margins.length : 1)
        .toList();
  }

  private Optional<double[]> solved() {
    try {
      return Optional.of(new QuadraticProgram(points.rows()).solve());
    } catch (Undefined stuck) {
      return Optional.empty();
    }
  }

  /** The sum of all points. */
  private double[] sum() {
    return Arrays.stream(MatrixRing.transpose(points).rows()).mapToDouble(column -> Arrays.stream(column).sum())
        .toArray();
  }

  private static int smallest(Support support) {
    return IntStream.range(0, support.points().size()).boxed()
        .min(Comparator.comparingDouble(i -> support.multipliers().rows()[i][0])).orElseThrow();
  }

  /** Empty where these points are dependent. */
  private Optional<Support> onto(List<Integer> chosen) {
    Matrix rows = new Matrix(chosen.stream().map(i -> points.rows()[i]).toArray(double[][]::new), points.error());
    Matrix columns = MatrixRing.transpose(rows);
    Matrix ones = MatrixRing.column(DoubleStream.generate(() -> 1).limit(chosen.size()).toArray(), 0);
    try {
      Matrix inverse = Inversion.inverse(MatrixRing.product(rows, columns));
      Matrix multipliers = MatrixRing.product(inverse, ones);
      return Optional.of(new Support(List.copyOf(chosen), multipliers, MatrixRing.product(columns, multipliers)));
    } catch (Undefined dependent) {
      return Optional.empty();
    }
  }

  private boolean isSolution(Support support) {
    Matrix margins = MatrixRing.product(points, support.vector());
    return support.least() - support.multipliers().error() > 0 && IntStream.range(0, margins.height())
        .allMatch(i -> isAmong(support.points(), i) || margins.rows()[i][0] - 2 * margins.error() >= 1);
  }

  /** Whether it is one of them, or the same again. */
  private boolean isAmong(List<Integer> chosen, int i) {
    return chosen.stream().anyMatch(k -> Arrays.equals(points.rows()[k], points.rows()[i]));
  }

  /** The vector where its margins are at least one, with the root of the duality gap as its error. */
  private Matrix nearby(Support support) {
    Matrix feasible = feasible(exactly(support.vector()));
    Matrix columns = MatrixRing.transpose(
        new Matrix(support.points().stream().map(i -> points.rows()[i]).toArray(double[][]::new), points.error()));
    Matrix multipliers = exactly(support.multipliers());
    Interval sum = Interval.of(0);
    for (double[] row : multipliers.rows()) {
      row[0] = Math.max(0, row[0]);
      sum = sum.plus(Interval.of(row[0]));
    }
    Matrix dual = MatrixRing.product(columns, multipliers);
    Interval gap = square(feasible).minus(sum.times(Interval.of(2))).plus(square(dual));
    return new Matrix(feasible.rows(), gap.max(Interval.of(0)).sqrt().hi());
  }

  /** A multiple of a vector whose margins are at least one, with no more to spare than rounding asks for. */
  private Matrix feasible(Matrix vector) {
    double least = least(vector);
    for (double spare = LEAST_SPARE; least > 0 && spare <= MOST_SPARE; spare *= 16) {
      Matrix multiple = exactly(MatrixRing.multiple(Interval.of(1 + spare).over(Interval.of(least)), vector));
      if (least(multiple) >= 1) {
        return multiple;
      }
    }
    throw new Undefined(Reason.DOMAIN, "no hyperplane through the origin separates the data, or only just");
  }

  /** Never more than the least margin of a vector. */
  private double least(Matrix vector) {
    Matrix margins = MatrixRing.product(points, vector);
    double least = IntStream.range(0, margins.height()).mapToDouble(i -> margins.rows()[i][0]).min().orElse(0);
    return Interval.of(least).minus(Interval.of(margins.error())).lo();
  }

  private static Interval square(Matrix vector) {
    Interval norm = Euclid.norm(vector.entries(), vector.error());
    return norm.times(norm);
  }

  /** The numbers themselves, whatever they were meant for. */
  private static Matrix exactly(Matrix matrix) {
    return new Matrix(Arrays.stream(matrix.rows()).map(double[]::clone).toArray(double[][]::new), 0);
  }

  private double[] margins(double[] w) {
    return Arrays.stream(points.rows())
        .mapToDouble(z -> IntStream.range(0, w.length).mapToDouble(k -> z[k] * w[k]).sum()).toArray();
  }
}
