package org.lemmata.dynamics.flow.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * The pre-activations at which a smooth network changes its formula: there a higher derivative of the field jumps,
 * which an error estimate sees by chance only. Tubes show errors of runs that step over them to be up to forty times
 * what two tolerances tell.
 */
public final class Bends {
  /** So many steps are shortened for one of them; one that needs more hovers at zero, where rounding has the say. */
  private static final int MOST = 200;

  private final Problem problem;
  private final double tolerance;
  private final List<Network.Part<FeedForward>> parts = new ArrayList<>();

  private Bends(Problem problem, double tolerance) {
    this.problem = problem;
    this.tolerance = tolerance;
    for (Network.Part<Network> part : problem.network().parts()) {
      part.network().layered().filter(f -> f.layers() > 1 && !f.activation().isPolynomial())
          .ifPresent(f -> parts.add(new Network.Part<>(f, part.from())));
    }
  }

  /** @param tolerance relative, of the steps */
  public static Bends of(Problem problem, double tolerance) {
    return new Bends(problem, tolerance);
  }

  private final Map<Integer, Integer> shortened = new HashMap<>();

  /** Pre-activations of all hidden units on all samples, and what they could be: the products of the norms. */
  record Values(double[] z, double[] most) {}

  Values at(double[] state) {
    List<Double> all = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (Network.Part<FeedForward> part : parts) {
      FeedForward f = part.network();
      double[] w = part.of(state);
      double[][] rows = rows(f, w);
      for (double[] x : problem.data().points()) {
        double[][] z = f.preActivations(w, x);
        double[] input = x;
        for (int l = 0; l + 1 < z.length; l++) {
          double size = Weights.norm(input);
          for (int j = 0; j < z[l].length; j++) {
            all.add(z[l][j]);
            most.add(rows[l][j] * size);
          }
          input = Arrays.stream(z[l]).map(f.activation()::value).toArray();
        }
      }
    }
    return new Values(all.stream().mapToDouble(s -> s).toArray(), most.stream().mapToDouble(s -> s).toArray());
  }

  private static double[][] rows(FeedForward f, double[] w) {
    double[][] rows = new double[f.layers() - 1][];
    for (int l = 1; l < f.layers(); l++) {
      rows[l - 1] = Arrays.stream(f.matrix(w, l)).mapToDouble(Weights::norm).toArray();
    }
    return rows;
  }

  /**
   * The part of a step after which the first of them changes its sign, as if they were straight; 1 where none does. One
   * that is zero up to the tolerance has no sign.
   */
  double first(Values before, Values after) {
    double first = 1;
    for (int k = 0; k < before.z.length; k++) {
      double sizes = Math.abs(before.z[k]) + Math.abs(after.z[k]);
      if (before.z[k] * after.z[k] < 0 && sizes > tolerance * after.most[k]
          && shortened.merge(k, 1, Integer::sum) <= MOST) {
        first = Math.min(first, Math.abs(before.z[k]) / sizes);
      }
    }
    return first;
  }
}
