package org.lemmata.dynamics.optimum;

import java.util.List;
import org.lemmata.dynamics.optimum.Minimax.Coefficient;

/**
 * The largest {@code sum_k gamma_k f(x_k)} over three-layer ReLU networks with one output and layers of norm one, as
 * linear programs: {@code f = +-relu(g)} with {@code g} an {@link Ensemble}, the positive terms are a maximum over
 * subsets {@code lambda} of {@code sum lambda_k gamma_k g_k}, the negative ones a minimum over {@code mu} in [0, 1],
 * and minimax exchanges the two (bantzis2026saddle; section 3 of the reconstruction).
 *
 * @param upper certified
 * @param sign of the last weight of the best network found, and {@code ensemble} the rest of it
 */
record DepthThree(double upper, int sign, Ensemble ensemble) {

  /** A gain below this part is an error of the simplex method. */
  private static final double BETTER = 1e-9;

  private static final double GAP = 1e-11;

  /** Better than one {@code neuron}, or that neuron. */
  static DepthThree of(double[][] x, double[] gamma, BestNeuron neuron) {
    double upper = neuron.upper();
    double target = neuron.lower();
    DepthThree best = new DepthThree(upper, neuron.sign(), new Ensemble(List.of(neuron.direction()), new double[] {1}));
    for (int sign = 1; sign >= -1; sign -= 2) {
      double[] losses = Subsets.sizes(gamma, Subsets.positive(gamma, -sign));
      for (boolean[] lambda : Subsets.of(Subsets.positive(gamma, sign))) {
        double[] gains = Subsets.sizes(gamma, lambda);
        Minimax.Solution solution = program(x, gains, losses).solve(upper, GAP);
        upper = Math.max(upper, solution.upper());
        if (solution.target() > target * (1 + BETTER)) {
          target = solution.target();
          best = new DepthThree(upper, sign, Ensemble.best(x, solution.directions(), gains, losses));
        }
      }
    }
    return new DepthThree(upper, best.sign(), best.ensemble());
  }

  private static Minimax program(double[][] x, double[] gains, double[] losses) {
    Minimax program = new Minimax(x);
    Coefficient[] block = new Coefficient[x.length];
    for (int k = 0; k < x.length; k++) {
      block[k] = losses[k] > 0 ? new Coefficient(0, -losses[k], program.variable()) : Coefficient.fixed(gains[k]);
    }
    program.block(block);
    return program;
  }
}
