package org.lemmata.network.field;

import org.lemmata.network.Problem;

/** {@link Problem#pull} for one thread, with buffers of its own. */
@FunctionalInterface
public interface Field {

  /**
   * Writes {@code c sum_i -l'(e H(x_i; s), y_i) grad H(x_i; s)} into the first entries of {@code velocity}; {@code s}
   * may be longer than the weights as well.
   */
  void pull(double[] s, double e, double[] velocity);

  static Field of(Problem problem) {
    return problem.network().cases(
        f -> WideField.covers(f) ? new WideField(problem, f) : new LayeredField(problem, f),
        diagonal -> new SampleField(problem),
        sum -> SummedField.covers(sum) ? new SummedField(problem, sum) : new SampleField(problem));
  }
}
