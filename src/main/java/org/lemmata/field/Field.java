package org.lemmata.field;

import org.lemmata.model.FeedForward;
import org.lemmata.model.Problem;
import org.lemmata.model.Separable;

/** {@link Problem#pull} for one thread, with buffers of its own. */
@FunctionalInterface
public interface Field {

  /**
   * Writes {@code c sum_i -l'(e H(x_i; s), y_i) grad H(x_i; s)} into the first entries of {@code velocity}; {@code s} may
   * be longer than the weights as well.
   */
  void pull(double[] s, double e, double[] velocity);

  static Field of(Problem problem) {
    if (problem.network() instanceof FeedForward network) {
      return new LayeredField(problem, network);
    }
    return problem.network() instanceof Separable sum && SummedField.covers(sum)
        ? new SummedField(problem, sum)
        : new SampleField(problem);
  }
}
