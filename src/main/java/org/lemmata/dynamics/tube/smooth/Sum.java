package org.lemmata.dynamics.tube.smooth;

/** {@code a + b}. */
record Sum(int a, int b) implements Operation {

  @Override
  public double coefficient(Series series, int self, int k) {
    return series.of(a)[k] + series.of(b)[k];
  }

  @Override
  public Model value(Models models) {
    return models.of(a).plus(models.of(b));
  }

  @Override
  public Model slope(Models models, int self, Model[] slopes) {
    return slopes[a].plus(slopes[b]);
  }

  @Override
  public void pullBack(Adjoints adjoints, int self, int adjoint) {
    adjoints.add(a, adjoint);
    adjoints.add(b, adjoint);
  }
}
