package org.lemmata.optimum;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.optimum.Minimax.Coefficient;

/**
 * The largest {@code sum_k gamma_k f(x_k)} over three-layer ReLU networks with one output and layers of norm one, as linear
 * programs: {@code f = +-relu(g)} with {@code g} an {@link Ensemble}, the positive terms are a maximum over subsets
 * {@code lambda} of {@code sum lambda_k gamma_k g_k}, the negative ones a minimum over {@code mu} in [0, 1], and minimax
 * exchanges the two (bantzis2026saddle; section 3 of the reconstruction).
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
    int sign = neuron.sign(x, gamma);
    Ensemble ensemble = new Ensemble(List.of(neuron.direction()), new double[] {1});
    for (int s = 1; s >= -1; s -= 2) {
      for (boolean[] lambda : Subsets.of(Subsets.positive(gamma, s))) {
        Minimax.Solution solution = program(x, gamma, s, lambda).solve(upper, GAP);
        upper = Math.max(upper, solution.upper());
        if (solution.target() > target * (1 + BETTER)) {
          target = solution.target();
          sign = s;
          ensemble = Ensemble.best(x, solution.directions(), gains(gamma, lambda), losses(gamma, s));
        }
      }
    }
    return new DepthThree(upper, sign, ensemble);
  }

  private static Minimax program(double[][] x, double[] gamma, int sign, boolean[] lambda) {
    Minimax program = new Minimax(x);
    Coefficient[] block = new Coefficient[x.length];
    for (int k = 0; k < x.length; k++) {
      block[k] =
          sign * gamma[k] < 0
              ? new Coefficient(0, -Math.abs(gamma[k]), program.variable())
              : Coefficient.fixed(lambda[k] ? Math.abs(gamma[k]) : 0);
    }
    program.block(block);
    return program;
  }

  private static double[] gains(double[] gamma, boolean[] lambda) {
    double[] gains = new double[gamma.length];
    for (int k = 0; k < gamma.length; k++) {
      gains[k] = lambda[k] ? Math.abs(gamma[k]) : 0;
    }
    return gains;
  }

  private static double[] losses(double[] gamma, int sign) {
    double[] losses = new double[gamma.length];
    for (int k = 0; k < gamma.length; k++) {
      losses[k] = sign * gamma[k] < 0 ? Math.abs(gamma[k]) : 0;
    }
    return losses;
  }

  /** The neurons that carry weight. */
  List<Integer> active() {
    List<Integer> active = new ArrayList<>();
    for (int j = 0; j < ensemble.nu().length; j++) {
      if (Math.abs(ensemble.nu()[j]) > 1e-12) {
        active.add(j);
      }
    }
    return active;
  }
}
