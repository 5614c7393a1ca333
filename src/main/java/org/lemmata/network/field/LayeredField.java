package org.lemmata.network.field;

import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.dense.Dense;

/** One forward and one backward pass of a feed-forward network over all samples. */
final class LayeredField implements Field {
  private final Passes passes;
  private final Pulls pulls;

  LayeredField(Problem problem, FeedForward network) {
    this.passes = new Passes(network, problem.data().points(), Dense.best());
    this.pulls = new Pulls(problem);
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    passes.load(s);
    passes.forward();
    pulls.at(passes.output(), e, passes.outputSignal());
    passes.backward();
    passes.gradient(velocity);
  }
}
