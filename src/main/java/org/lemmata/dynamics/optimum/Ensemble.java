package org.lemmata.dynamics.optimum;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.network.Weights;
import org.lemmata.network.linear.LinearProgram;

/**
 * A combination {@code g = sum_j nu_j relu(<b_j, x>)} with {@code sum_j |nu_j| <= 1}. With unit {@code b_j} these are
 * exactly the scalar functions of two-layer ReLU networks whose layers have norm at most one.
 */
record Ensemble(List<double[]> directions, double[] nu) {

  /** Neurons with less weight are left out. */
  private static final double NOTHING = 1e-12;

  /** The ensemble with the largest {@code sum_k gain_k g_k - loss_k relu(g_k)}. */
  static Ensemble best(double[][] x, List<double[]> directions, double[] gain, double[] loss) {
    int n = directions.size();
    double[] cost = new double[2 * n + x.length];
    double[][] rows = new double[x.length][cost.length];
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < n; j++) {
        double active = Math.max(0, Weights.inner(directions.get(j), x[k]));
        cost[j] -= gain[k] * active;
        cost[n + j] += gain[k] * active;
        rows[k][j] = active;
        rows[k][n + j] = -active;
      }
      cost[2 * n + k] = loss[k];
      rows[k][2 * n + k] = -1;
    }
    double[] mass = new double[cost.length];
    Arrays.fill(mass, 0, 2 * n, 1);
    LinearProgram program = new LinearProgram(cost).atMost(mass, 1);
    for (double[] row : rows) {
      program.atMost(row, 0);
    }
    double[] solution = program.solve();
    int[] active = IntStream.range(0, n).filter(j -> Math.abs(solution[j] - solution[n + j]) > NOTHING).toArray();
    return new Ensemble(
        Arrays.stream(active).mapToObj(directions::get).toList(),
        Arrays.stream(active).mapToDouble(j -> solution[j] - solution[n + j]).toArray());
  }
}
