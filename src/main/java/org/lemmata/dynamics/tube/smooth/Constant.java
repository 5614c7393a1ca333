package org.lemmata.dynamics.tube.smooth;

/** A number that is known up to {@code error}. */
record Constant(double value, double error) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return k == 0 ? value : 0;
  }

  @Override
  public Model value(Models models) {
    return Model.constant(value, error);
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    return Model.ZERO;
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    // Nothing depends on it.
  }
}
