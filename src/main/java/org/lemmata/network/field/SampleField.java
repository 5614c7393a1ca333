package org.lemmata.network.field;

import java.util.Arrays;
import org.lemmata.network.Problem;

/** Sample by sample, as the network defines itself. */
record SampleField(Problem problem) implements Field {

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    int size = problem.network().size();
    double[] pull = problem.pull(s.length == size ? s : Arrays.copyOf(s, size), e);
    System.arraycopy(pull, 0, velocity, 0, size);
  }
}
