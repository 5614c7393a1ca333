package org.lemmata.dynamics.tube.smooth;

/** Number {@code index} of the state. */
record Variable(int index) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return series.ofState(index, k);
  }

  @Override
  public Model value(Models models) {
    return models.state(index);
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    return slopes[self];
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    // The adjoint of a variable is the derivative itself.
  }
}
