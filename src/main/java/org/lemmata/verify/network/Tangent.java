package org.lemmata.verify.network;

import org.lemmata.verify.formula.NotCovered;

/**
 * What a network with one output does near some weights.
 *
 * @param jacobian derivatives by the weights, a row for each point
 */
record Tangent(Matrix jacobian) {
  private static final double ROUNDING = 0x1p-45;

  /** From what pulls on the weights, with the pull divided out. */
  static Tangent at(Problem problem, double[] w) {
    if (problem.outputs() != 1) {
      throw new NotCovered("derivatives of several outputs");
    }
    double[][] rows = new double[problem.x().length][problem.size()];
    for (int i = 0; i < rows.length; i++) {
      double pull = problem.pull(0, problem.y()[i][0]);
      if (pull == 0) {
        throw new NotCovered("derivatives where nothing pulls");
      }
      problem.addPull(w, 0, i, 1 / pull, Problem.NONE, rows[i]);
    }
    return new Tangent(new Matrix(rows, ROUNDING * Linear.norm(Linear.flat(rows))));
  }

  /** The neural tangent kernel. */
  Matrix kernel() {
    return Matrices.product(jacobian, Matrices.transposed(jacobian));
  }
}
