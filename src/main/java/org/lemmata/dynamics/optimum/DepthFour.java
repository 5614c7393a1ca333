package org.lemmata.dynamics.optimum;

import java.util.Arrays;
import org.lemmata.dynamics.optimum.Minimax.Coefficient;

/**
 * An upper bound for four layers: a three-layer scalar network lies in the convex hull of the functions
 * {@code +-relu(g)}, and the minimax of {@link DepthThree} holds over that hull; inside it stands the depth-three bound
 * for the weights {@code lambda_k gamma_k} and {@code mu_k gamma_k}. One linear program for each sign and subset, with
 * one block for each inner sign and subset. The relaxation may exceed the maximum, since no two inner functions share
 * weights.
 */
final class DepthFour {
  /** What the relaxation loses is not worth more rounds. */
  private static final double GAP = 1e-4;

  private DepthFour() {}

  static double upper(double[][] x, double[] gamma, double atLeast) {
    double upper = atLeast;
    for (int sign = 1; sign >= -1; sign -= 2) {
      boolean[] positive = Subsets.positive(gamma, sign);
      boolean[] negative = Subsets.positive(gamma, -sign);
      for (boolean[] lambda : Subsets.of(positive)) {
        upper = Math.max(upper, program(x, gamma, lambda, negative).solve(upper, GAP).upper());
      }
    }
    return upper;
  }

  private static Minimax program(double[][] x, double[] gamma, boolean[] lambda, boolean[] negative) {
    int n = x.length;
    Minimax program = new Minimax(x);
    int[] mu = new int[n];
    Arrays.setAll(mu, k -> negative[k] ? program.variable() : -1);
    for (boolean[] inner : Subsets.of(lambda)) {
      Coefficient[] block = new Coefficient[n];
      for (int k = 0; k < n; k++) {
        block[k] = negative[k]
            ? new Coefficient(0, -Math.abs(gamma[k]), program.variableBelow(mu[k]))
            : Coefficient.fixed(inner[k] ? Math.abs(gamma[k]) : 0);
      }
      program.block(block);
    }
    for (boolean[] inner : Subsets.of(negative)) {
      Coefficient[] block = new Coefficient[n];
      for (int k = 0; k < n; k++) {
        block[k] = inner[k]
            ? new Coefficient(0, Math.abs(gamma[k]), mu[k])
            : lambda[k] ? new Coefficient(0, -Math.abs(gamma[k]), program.variable()) : Coefficient.fixed(0);
      }
      program.block(block);
    }
    return program;
  }
}
