package org.lemmata.dynamics.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.LinearProgram;

/**
 * {@code min_v max_block max_|b|=1 |sum_k c_k(v) relu(<b, x_k>)|} over {@code v} in the unit cube, where each
 * coefficient depends on at most one variable: a linear program with one row per unit vector, solved by cutting planes.
 * Whatever the program says, every {@code v} gives an upper bound, certified by {@link BestNeuron}.
 */
final class Minimax {
  private static final Activation RELU = new Activation(0, 1);
  private static final int ROUNDS = 60;

  private final double[][] x;
  private int variables;
  private final List<Coefficient[]> blocks = new ArrayList<>();
  private final Map<Integer, Integer> below = new LinkedHashMap<>();
  private final List<Cut> cuts = new ArrayList<>();

  /** {@code constant + factor*v[variable]}. */
  record Coefficient(double constant, double factor, int variable) {
    static Coefficient fixed(double constant) {
      return new Coefficient(constant, 0, 0);
    }

    double at(double[] v) {
      return factor == 0 ? constant : constant + factor * v[variable];
    }
  }

  private record Cut(Coefficient[] block, double[] b) {}

  /**
   * @param upper certified bound on the minimum
   * @param target what the program believes the minimum to be
   * @param directions unit vectors whose rows the program had
   */
  record Solution(double upper, double target, List<double[]> directions) {}

  Minimax(double[][] x) {
    this.x = x;
  }

  /** A new variable in [0, 1]. */
  int variable() {
    return variables++;
  }

  /** A new variable between zero and another. */
  int variableBelow(int larger) {
    below.put(variables, larger);
    return variables++;
  }

  void block(Coefficient... coefficients) {
    blocks.add(coefficients);
  }

  /** Stops as soon as the bound is at most {@code enough}, or within the part {@code gap} of what it can be. */
  Solution solve(double enough, double gap) {
    double upper = Double.POSITIVE_INFINITY;
    double target = 0;
    double[] v = new double[variables];
    Arrays.fill(v, 0.5);
    for (int round = 0; round < ROUNDS; round++) {
      Undefined.ifInterrupted();
      upper = Math.min(upper, certify(v, target));
      if (upper <= enough || upper - target <= gap * upper) {
        break;
      }
      double[] solution = program().solve();
      target = solution[variables];
      v = admissible(solution);
    }
    return new Solution(upper, target, cuts.stream().map(Cut::b).toList());
  }

  /** The bound that {@code v} gives; neurons that the program did not reckon with become cuts. */
  private double certify(double[] v, double target) {
    double worst = 0;
    for (Coefficient[] block : blocks) {
      double[] c = Arrays.stream(block).mapToDouble(k -> k.at(v)).toArray();
      BestNeuron best = BestNeuron.of(x, c, RELU);
      worst = Math.max(worst, best.upper());
      if (best.upper() > target) {
        cuts.add(new Cut(block, best.direction()));
      }
    }
    return worst;
  }

  private LinearProgram program() {
    double[] cost = new double[variables + 1];
    cost[variables] = 1;
    LinearProgram program = new LinearProgram(cost);
    for (int j = 0; j < variables; j++) {
      double[] row = new double[variables + 1];
      row[j] = 1;
      if (below.containsKey(j)) {
        row[below.get(j)] = -1;
      }
      program.atMost(row, below.containsKey(j) ? 0 : 1);
    }
    for (Cut cut : cuts) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double[] row = new double[variables + 1];
        row[variables] = -1;
        double constant = 0;
        for (int k = 0; k < x.length; k++) {
          double active = sign * Math.max(0, Weights.inner(cut.b(), x[k]));
          constant += cut.block()[k].constant() * active;
          row[cut.block()[k].variable()] += cut.block()[k].factor() * active;
        }
        program.atMost(row, -constant);
      }
    }
    return program;
  }

  /** The simplex method keeps constraints only up to its tolerance; a proof needs them exactly. */
  private double[] admissible(double[] solution) {
    double[] v = Arrays.copyOf(solution, variables);
    for (int j = 0; j < variables; j++) {
      v[j] = Math.min(1, Math.max(0, v[j]));
    }
    below.forEach((smaller, larger) -> v[smaller] = Math.min(v[smaller], v[larger]));
    return v;
  }
}
